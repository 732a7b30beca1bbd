package dev.shardlab.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Black over everything, so that a hall looks at who speaks. */
final class BlackScreen extends StackPane {

    private final Label wayBack = new Label("Any key brings the picture back.");

    BlackScreen() {
        setId("black-screen");
        getStyleClass().add("lab-black");
        setAlignment(Pos.BOTTOM_CENTER);
        setAccessibleText("The screen is black. Any key brings the picture back.");
        getChildren().add(wayBack);
        setVisible(false);
        setMinSize(0, 0);
        setOnMouseClicked(_ -> setVisible(false));
    }

    /** @param explained whether it says how to get back: not to a hall */
    void show(boolean explained) {
        wayBack.setVisible(explained);
        setVisible(true);
    }
}
