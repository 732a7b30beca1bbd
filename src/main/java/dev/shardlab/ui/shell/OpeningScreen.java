package dev.shardlab.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the window shows for the moment before it has anything to show. */
final class OpeningScreen extends StackPane {

    private static final double SIZE = 1.6;

    private static final double BELOW = 28;

    /** @param words what is being done; empty where the window only begins */
    OpeningScreen(String words) {
        setId("opening");
        getStyleClass().add("lab-library");
        setAlignment(Pos.CENTER);
        Brand brand = new Brand();
        brand.setScaleX(SIZE);
        brand.setScaleY(SIZE);
        Label doing = new Label(words);
        doing.getStyleClass().addAll("lab-text", "lab-muted");
        VBox both = new VBox(BELOW, new Group(brand), doing);
        both.setAlignment(Pos.CENTER);
        getChildren().add(both);
    }
}
