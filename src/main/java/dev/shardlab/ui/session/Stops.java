package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Prediction;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where play stops by itself. */
final class Stops {

    /**
     * One stop.
     *
     * @param question the prediction that is asked here; null: a step that waits for the student
     */
    record Stop(VirtualTime at, @Nullable Prediction question) {}

    private final List<Stop> inOrder;

    Stops(Scenario scenario) {
        VirtualTime start = scenario.setup().start();
        Stream<Stop> pauses =
                scenario.steps().stream().filter(Step::pause).map(step -> new Stop(start.plus(step.at()), null));
        Stream<Stop> questions = scenario.predictions().stream()
                .map(prediction -> new Stop(lastMomentBefore(start, prediction), prediction));
        inOrder = Stream.concat(pauses, questions)
                .sorted(Comparator.comparing(Stop::at))
                .toList();
    }

    /** What happens at the very moment of the question is part of its answer, so the stop is just before. */
    private static VirtualTime lastMomentBefore(VirtualTime start, Prediction prediction) {
        VirtualTime asked = start.plus(prediction.askAt());
        return asked.isAfter(start) ? asked.plusMicros(-1) : start;
    }

    /** The first stop after {@code from} and not after {@code to} at which something still has to be done. */
    Optional<Stop> between(VirtualTime from, VirtualTime to, Predicate<Prediction> open) {
        return inOrder.stream()
                .filter(stop -> stop.at().isAfter(from) && !stop.at().isAfter(to))
                .filter(stop -> stop.question() == null || open.test(stop.question()))
                .findFirst();
    }

    /** The question that has been asked at {@code time}, whose answer is not known yet. */
    Optional<Prediction> askedAt(VirtualTime time, VirtualTime start) {
        Prediction latest = null;
        for (Stop stop : inOrder) {
            Prediction question = stop.question();
            boolean asked = !stop.at().isAfter(time);
            if (question != null && asked && start.plus(question.answerAt()).isAfter(time)) {
                latest = question;
            }
        }
        return Optional.ofNullable(latest);
    }
}
