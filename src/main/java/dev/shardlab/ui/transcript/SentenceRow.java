package dev.shardlab.ui.transcript;

import dev.shardlab.words.page.ClockFace;
import dev.shardlab.words.page.Sentence;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One sentence with its time; used again and again for other sentences. */
final class SentenceRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ClockFace clock;
    private final Label time = new Label();
    private final Label text = new Label();
    private @Nullable Sentence shown;

    SentenceRow(ClockFace clock) {
        super(10);
        this.clock = clock;
        getStyleClass().add("transcript-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        time.getStyleClass().addAll("lab-mono", "lab-faint", "transcript-time");
        time.setMinWidth(USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(time, text);
    }

    void show(Sentence sentence, boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        if (sentence.equals(shown)) {
            return;
        }
        shown = sentence;
        String when = clock.read(sentence.at(), sentence.until());
        // One below the other: beside each other they would leave the words half a line.
        time.setText(when.replace("–", "\n–"));
        text.setText(sentence.text());
        text.getStyleClass().setAll("label", "transcript-text", colour(sentence.tone()));
        setAccessibleText(when + ", " + sentence.text());
    }

    private static String colour(Sentence.Tone tone) {
        return switch (tone) {
            case NORMAL -> "lab-muted";
            case CHANGE -> "lab-accent";
            case WARNING -> "lab-warning";
        };
    }
}
