package dev.shardlab.ui.lesson;

import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.session.GivenAnswer;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.work.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Every question that was answered, with what became of it; none ever vanishes. Each is judged in the future it was answered in,
 * whatever is shown now, and is told once anybody has seen that far.
 */
final class AnsweredView extends VBox {

    private final PlaySession session;
    private final Worth worth;
    private final Map<String, AnsweredLine> lines = new TreeMap<>();
    private List<String> shown = List.of();

    AnsweredView(PlaySession session, Worth worth) {
        super(6);
        this.session = session;
        this.worth = worth;
        setId("answered");
        getChildren().add(LessonLabels.of("Your answers", "lab-heading"));
        LessonLabels.showIf(false, this);
    }

    /** @param told of which question another card tells already; null for none */
    void write(@Nullable Prediction told) {
        VirtualTime seen = Seen.until(session);
        boolean unjudged = false;
        List<String> now = new ArrayList<>();
        for (Prediction prediction : session.lesson().predictions()) {
            GivenAnswer given = answerTo(prediction);
            if (given != null) {
                boolean known =
                        !session.shown().start().plus(prediction.answerAt()).isAfter(seen);
                Part part = worth.answers().get(prediction.id());
                boolean judged = worth.hasJudged(given);
                lines.computeIfAbsent(prediction.id(), _ -> new AnsweredLine(prediction))
                        .show(given, known && judged ? part : null);
                unjudged |= known && !judged;
                if (!prediction.equals(told)) {
                    now.add(prediction.id());
                }
            }
        }
        if (unjudged) {
            worth.judgeAnswers();
        }
        if (!now.equals(shown)) {
            shown = now;
            getChildren().remove(1, getChildren().size());
            now.forEach(id -> getChildren().add(lines.get(id)));
            LessonLabels.showIf(!now.isEmpty(), this);
        }
    }

    private @Nullable GivenAnswer answerTo(Prediction prediction) {
        return session.questions().given().stream()
                .filter(given -> given.question().equals(prediction.id()) && given.counts())
                .findFirst()
                .orElse(null);
    }
}
