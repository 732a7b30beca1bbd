package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Icon;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A few words over the foot of the window that stay until they are closed. */
public final class Banner extends HBox {

    private final Label words = new Label();

    public Banner() {
        super(12);
        setId("banner");
        getStyleClass().add("lab-alert");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(720, USE_PREF_SIZE);
        words.setWrapText(true);
        words.getStyleClass().add("lab-text");
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.of(11));
        close.setAccessibleText("Close");
        close.getStyleClass().add("lab-plain");
        close.setOnAction(_ -> hide());
        getChildren().addAll(words, close);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 20, 128, 20));
        hide();
    }

    public void say(String message) {
        words.setText(message);
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }
}
