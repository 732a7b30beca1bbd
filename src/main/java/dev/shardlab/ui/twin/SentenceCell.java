package dev.shardlab.ui.twin;

import dev.shardlab.words.ClockFace;
import dev.shardlab.words.Sentence;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One sentence with its time. */
final class SentenceCell extends ListCell<Sentence> {

    private final ClockFace clock;
    private final Label time = new Label();
    private final Label text = new Label();
    private final HBox line = new HBox(10, time, text);
    private String toneClass = "";

    SentenceCell(ClockFace clock) {
        this.clock = clock;
        time.getStyleClass().addAll("lab-mono", "lab-faint", "twin-time");
        time.setMinWidth(USE_PREF_SIZE);
        text.getStyleClass().addAll("twin-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Sentence sentence, boolean empty) {
        super.updateItem(sentence, empty);
        text.getStyleClass().remove(toneClass);
        if (empty || sentence == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        time.setText(clock.read(sentence.at()));
        text.setText(sentence.text());
        toneClass = switch (sentence.tone()) {
            case NORMAL -> "lab-muted";
            case CHANGE -> "lab-accent";
            case WARNING -> "lab-warning";
        };
        text.getStyleClass().add(toneClass);
        setAccessibleText(clock.read(sentence.at()) + ", " + sentence.text());
        setGraphic(line);
    }
}
