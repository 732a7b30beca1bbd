package dev.shardlab.ui.session;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The pages of a lesson, as a lecturer turns them with a clicker: each step, each question that is still open, each answer, and
 * both ends. A page is a moment; between two pages the experiment goes on before the eyes of the room.
 */
final class Pages {

    private final Lesson lesson;
    private final Stops stops;
    private final VirtualTime start;

    Pages(Lesson lesson, Stops stops) {
        this.lesson = lesson;
        this.stops = stops;
        start = lesson.scenario().setup().start();
    }

    /**
     * The next page after a time, at the latest the end; empty there.
     *
     * @param open whether a question still waits for its answer
     */
    Optional<VirtualTime> after(VirtualTime time, VirtualTime end, Predicate<Prediction> open) {
        return Optional.ofNullable(until(end, open).higher(time));
    }

    /** The last page before a time; the start at the earliest. */
    VirtualTime before(VirtualTime time, VirtualTime end, Predicate<Prediction> open) {
        VirtualTime page = until(end, open).lower(time);
        return page == null ? start : page;
    }

    /** Whether a step begins or an answer comes at this very time. */
    boolean isNewsAt(VirtualTime time) {
        return lesson.steps().stream().anyMatch(step -> start.plus(step.at()).equals(time))
                || lesson.predictions().stream().anyMatch(prediction -> start.plus(prediction.answerAt())
                        .equals(time));
    }

    private NavigableSet<VirtualTime> until(VirtualTime end, Predicate<Prediction> open) {
        NavigableSet<VirtualTime> pages = new TreeSet<>();
        pages.add(start);
        pages.add(end);
        for (Step step : lesson.steps()) {
            pages.add(start.plus(step.at()));
        }
        for (Prediction prediction : lesson.predictions()) {
            if (open.test(prediction)) {
                pages.add(stops.at(prediction));
            }
            pages.add(start.plus(prediction.answerAt()));
        }
        return pages.headSet(end, true);
    }
}
