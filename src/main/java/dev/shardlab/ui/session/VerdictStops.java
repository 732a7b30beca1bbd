package dev.shardlab.ui.session;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.Stop;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where play stops so that the verdict on an answer is read: when it becomes known and something newer would take its place before
 * anybody could. What takes its place is another question, or the verdict on another one. The last verdict is stopped at in any case:
 * no question comes after it at which one would look back.
 */
final class VerdictStops {

    /** So long a verdict stands in the room without a stop. */
    private static final double TO_READ_SECONDS = 10;

    private final Lesson lesson;
    private final VirtualTime start;

    VerdictStops(Lesson lesson) {
        this.lesson = lesson;
        start = lesson.scenario().setup().start();
    }

    /**
     * The moments, in no order.
     *
     * @param isNews whether there is a verdict on a question that nobody has seen yet
     * @param speed virtual seconds per second in the room
     */
    Stream<VirtualTime> all(Predicate<Prediction> isNews, double speed) {
        return lesson.predictions().stream()
                .filter(prediction -> isNews.test(prediction) && isCovered(prediction, speed))
                .map(prediction -> start.plus(prediction.answerAt()));
    }

    private boolean isCovered(Prediction prediction, double speed) {
        Duration known = prediction.answerAt();
        Optional<Duration> covered = lesson.predictions().stream()
                .filter(other -> !other.equals(prediction))
                .flatMap(other -> Stream.of(other.askAt(), other.answerAt()))
                .filter(news -> news.compareTo(known) >= 0)
                .min(Duration::compareTo);
        return covered.map(
                        at -> at.minus(known).toMillis() < TO_READ_SECONDS * speed * 1_000 && !isRestBetween(known, at))
                .orElse(true);
    }

    /** Whether play waits at a step on the way, so that there is time to read. */
    private boolean isRestBetween(Duration known, Duration covered) {
        return lesson.stops().stream()
                .anyMatch(stop -> stop instanceof Stop.Pause
                        && stop.at().compareTo(known) >= 0
                        && stop.at().compareTo(covered) < 0);
    }
}
