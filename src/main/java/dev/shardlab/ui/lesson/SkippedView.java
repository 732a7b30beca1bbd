package dev.shardlab.ui.lesson;

import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.session.PlaySession;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Who has jumped over a question is told so, and how to come back to it; play never does. */
final class SkippedView extends VBox {

    private final PlaySession session;
    private final ObservableBooleanValue ended;
    private final Label words = LessonLabels.of("", "lab-text", "lab-small");
    private final Label question = LessonLabels.of("", "lab-muted", "lab-small");
    private final Button back = new Button();
    private List<Prediction> skipped = List.of();
    private boolean justSkipped;

    /** @param ended whether the lesson's ending tells of what is open */
    SkippedView(PlaySession session, ObservableBooleanValue ended) {
        super(8);
        this.session = session;
        this.ended = ended;
        setId("skipped");
        getStyleClass().add("lab-card");
        words.setId("skipped-words");
        back.setId("back-to-question");
        back.setOnAction(_ -> {
            session.transport().pause();
            session.questions().firstOpen().ifPresent(session.transport()::seek);
        });
        getChildren().addAll(words, question, back);
        LessonLabels.showIf(false, this);
    }

    void write() {
        List<Prediction> now = ended.get()
                ? List.of()
                : session.questions().skippedAt(session.shown().time());
        if (now.equals(skipped)) {
            return;
        }
        justSkipped = now.size() > skipped.size();
        skipped = now;
        LessonLabels.showIf(!now.isEmpty(), this);
        if (!now.isEmpty()) {
            boolean one = now.size() == 1;
            words.setText(
                    one
                            ? "You went past a question without answering it:"
                            : "You went past " + now.size() + " questions without answering them; the first:");
            question.setText(now.getFirst().question());
            back.setText(one ? "Back to the question" : "Back to the first");
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (justSkipped && isVisible() && getScene() != null) {
            justSkipped = false;
            ScrollTo.show(this);
        }
    }
}
