package dev.shardlab.ui.lesson;

import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.session.GivenAnswer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An answered question on one line; it unfolds into what was said, what was so, and why. */
final class AnsweredLine extends VBox {

    private final Prediction prediction;
    private final Button head = new Button();
    private final Label said = LessonLabels.of("", "lab-text", "lab-small");
    private final Label truth = LessonLabels.of("", "lab-text", "lab-small");
    private final Label explanation;
    private final VBox details;
    private String mark = "";

    AnsweredLine(Prediction prediction) {
        super(4);
        this.prediction = prediction;
        getStyleClass().add("answered-line");
        explanation = LessonLabels.of(prediction.explanation(), "lab-muted", "lab-small");
        details = new VBox(6, said, truth, explanation);
        details.getStyleClass().add("answered-details");
        LessonLabels.showIf(false, details);
        head.setId("answered-" + prediction.id());
        head.setWrapText(true);
        head.setAlignment(Pos.TOP_LEFT);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.getStyleClass().addAll("lab-plain", "answered-head");
        head.setOnAction(_ -> {
            LessonLabels.showIf(!details.isVisible(), details);
            writeHead();
        });
        getChildren().addAll(head, details);
    }

    /** @param part what became of it; null: that is not known yet */
    void show(GivenAnswer given, @Nullable Part part) {
        said.setText("You said: " + AnswerWords.of(given.answer(), prediction));
        truth.setText(part == null ? "What was so will be told when it has happened." : part.reason());
        boolean hidden = prediction.answer() instanceof Prediction.Answer.Sealed;
        LessonLabels.showIf(part != null && !hidden, explanation);
        mark = part == null || hidden ? "…" : part.credit() == 1 ? "✓" : "✗";
        head.getStyleClass().removeAll("lab-good", "lab-warning");
        if (part != null && !hidden) {
            head.getStyleClass().add(part.credit() == 1 ? "lab-good" : "lab-warning");
        }
        writeHead();
    }

    private void writeHead() {
        head.setText((details.isVisible() ? "▾ " : "▸ ") + mark + "  " + prediction.question());
        head.setAccessibleText((mark.equals("✓") ? "Right. " : mark.equals("✗") ? "Not right. " : "Locked in. ")
                + prediction.question()
                + (details.isVisible() ? " Fold." : " Unfold."));
    }
}
