package dev.shardlab.ui.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

/** Where files are dropped, with a button for who would rather choose. */
final class DropZone extends HBox {

    DropZone(Runnable choose) {
        super(16);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lab-drop");
        Button open = new Button("Open a file…");
        open.setId("open-file");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> choose.run());
        Label words = new Label(
                "or drop one here: a scenario (.json), or any text or log file of your own: its lines become records.");
        words.setWrapText(true);
        words.getStyleClass().add("lab-muted");
        getChildren().addAll(open, words);
    }

    /** Lets files be dropped anywhere on {@code target}; this zone lights up meanwhile. */
    void acceptOn(Node target, Consumer<Path> dropped) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> light(event.getDragboard().hasFiles()));
        target.setOnDragExited(_ -> light(false));
        target.setOnDragDropped(event -> take(event, dropped));
    }

    private static void take(DragEvent event, Consumer<Path> dropped) {
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (!files.isEmpty()) {
            dropped.accept(files.getFirst().toPath());
        }
    }

    private void light(boolean over) {
        getStyleClass().remove("lab-over");
        if (over) {
            getStyleClass().add("lab-over");
        }
    }
}
