package dev.shardlab.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks once whether what is played is to begin again. */
final class AgainSheet extends StackPane {

    private static final double WIDTH = 460;

    private final Button yes = new Button("Start again");
    private final Runnable afterwards;

    /**
     * A sheet that is not to be seen yet.
     *
     * @param again what follows who says yes
     * @param afterwards what follows when the sheet is closed
     */
    AgainSheet(Runnable again, Runnable afterwards) {
        this.afterwards = afterwards;
        setId("again-sheet");
        getStyleClass().add("lab-veil");
        setVisible(false);
        setMinSize(0, 0);
        setAlignment(Pos.CENTER);
        Label title = new Label("Start again, for the next class?");
        title.getStyleClass().add("lab-title");
        Label words =
                new Label("The lesson goes back to its start, without answers and branches, as a session of its own. "
                        + "What was done in this one stays on disk.");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("lab-muted");
        yes.setId("again-yes");
        yes.getStyleClass().add("lab-primary");
        yes.setOnAction(_ -> {
            close();
            again.run();
        });
        yes.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                yes.fire();
                event.consume();
            }
        });
        Button no = new Button("Stay here");
        no.setId("again-no");
        no.setOnAction(_ -> close());
        VBox sheet = new VBox(14, title, words, new HBox(10, yes, no));
        sheet.getStyleClass().add("lab-sheet");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    void open() {
        setVisible(true);
        yes.requestFocus();
    }

    void close() {
        setVisible(false);
        afterwards.run();
    }
}
