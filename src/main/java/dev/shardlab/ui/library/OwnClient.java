package dev.shardlab.ui.library;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The way to an empty laboratory, for who has a program to point at it. */
final class OwnClient extends HBox {

    OwnClient(Runnable empty) {
        super(16);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lab-drop");
        Button open = new Button("Open an empty laboratory");
        open.setId("open-empty");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> empty.run());
        Label words = new Label("and point your own program at it: AWS CLI, boto3, any SDK, KCL or KPL, unmodified. Its"
                + " records move on the stage.");
        words.setWrapText(true);
        words.getStyleClass().add("lab-muted");
        getChildren().addAll(open, words);
    }
}
