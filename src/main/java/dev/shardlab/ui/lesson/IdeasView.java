package dev.shardlab.ui.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.ui.session.Shown;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/** What to try when the lesson has been told: from its last step on, or from its last answer if that comes first. */
final class IdeasView extends VBox {

    private final Scenario scenario;
    private final Shown shown;
    private final VirtualTime from;

    IdeasView(Scenario scenario, Shown shown) {
        super(7);
        this.scenario = scenario;
        this.shown = shown;
        from = shown.start().plus(told(scenario));
        setId("try-this");
        getChildren().add(LessonLabels.of("Try this", "lab-heading"));
        scenario.tryThis().forEach(idea -> getChildren().add(LessonLabels.of("·  " + idea, "lab-muted", "lab-small")));
    }

    private static Duration told(Scenario scenario) {
        Stream<Duration> lastStep = scenario.steps().stream().map(Step::at).max(Comparator.naturalOrder()).stream();
        Stream<Duration> lastAnswer =
                scenario.predictions().stream().map(Prediction::answerAt).max(Comparator.naturalOrder()).stream();
        return Stream.concat(lastStep, lastAnswer)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    void write() {
        LessonLabels.showIf(!scenario.tryThis().isEmpty() && !shown.time().isBefore(from), this);
    }
}
