package dev.shardlab.ui.work;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks under which name the student's work is to be saved, says what that means, and saves it. */
public final class WorkSheet extends StackPane {

    private static final double WIDTH = 520;
    private static final double GAP = 12;

    private final Work work;
    private final TextField name = new TextField();
    private final Button save = new Button("Save as…");
    private final Label said = label("", "lab-strong");
    private final Label content = label("", "lab-text");
    private final Runnable afterwards;

    /** @param afterwards what follows when the sheet is closed */
    public WorkSheet(Work work, Runnable afterwards) {
        this.work = work;
        this.afterwards = afterwards;
        setId("work-sheet");
        getStyleClass().add("lab-veil");
        setAlignment(Pos.CENTER);
        setVisible(false);
        name.setId("work-name");
        name.setAccessibleText("Your name");
        Label whose = label("Your name, if it is to stand in the file", "lab-text");
        whose.setId("work-name-label");
        whose.setLabelFor(name);
        name.setOnAction(_ -> save());
        save.setId("work-save");
        save.getStyleClass().add("lab-primary");
        save.setOnAction(_ -> save());
        Button close = new Button("Close");
        close.setId("work-close");
        close.setOnAction(_ -> close());
        said.setId("work-said");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        HBox buttons = new HBox(GAP, save, close);
        Label remark = label(
                "Whoever set the lesson can have it graded. The name is only what you type: the file is no proof of who did the"
                        + " work.",
                "lab-muted",
                "lab-small");
        VBox sheet = new VBox(
                GAP, label("Save my work", "lab-title"), content, new VBox(4, whose, name), remark, said, buttons);
        sheet.getStyleClass().add("lab-sheet");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public void open() {
        content.setText(
                work.isEmpty()
                        ? "There is nothing to save yet: answer a question, or change something."
                        : "One file holds your answers and what you changed: " + work.inWords() + ".");
        name.setText(work.studentProperty().get());
        said.setText("");
        save.setDisable(work.isEmpty());
        setVisible(true);
        name.requestFocus();
    }

    public void close() {
        setVisible(false);
        afterwards.run();
    }

    private void save() {
        if (!save.isDisabled()) {
            work.studentProperty().set(name.getText().strip());
            work.save(said::setText);
        }
    }
}
