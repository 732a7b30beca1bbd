package dev.shardlab.ui.session;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.Stop;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where play stops by itself, in virtual time. */
final class Stops {

    private final VirtualTime start;
    private final List<Stop> stops;
    private final VerdictStops verdicts;

    /** Where the lesson ends, though what is played may go on. */
    private final Optional<VirtualTime> end;

    Stops(Lesson lesson) {
        start = lesson.scenario().setup().start();
        stops = lesson.stops();
        verdicts = new VerdictStops(lesson);
        end = Optional.of(lesson.scenario().setup().end()).filter(_ -> lesson.isTold());
    }

    private VirtualTime at(Stop stop) {
        return switch (stop) {
            case Stop.Pause _ -> start.plus(stop.at());
            case Stop.Question(var question) -> Stop.timeOf(question, start);
        };
    }

    /** When a question is asked: just before what it is about. */
    VirtualTime at(Prediction prediction) {
        return Stop.timeOf(prediction, start);
    }

    /**
     * Where play that goes from one time to another comes to a stop first; empty if it runs through.
     *
     * @param questions which of them wait for their answer, and which for the verdict on it
     * @param speed virtual seconds per second in the room
     */
    Optional<VirtualTime> firstBetween(VirtualTime from, VirtualTime to, Questions questions, double speed) {
        Stream<VirtualTime> waiting = stops.stream()
                .filter(stop -> !(stop instanceof Stop.Question(var question)) || questions.isOpen(question))
                .map(this::at);
        return Stream.of(waiting, verdicts.all(questions::isVerdictNews, speed), end.stream())
                .flatMap(times -> times)
                .filter(at -> at.isAfter(from) && !at.isAfter(to))
                .min(VirtualTime::compareTo);
    }

    /** The question asked last at a time, if its answer is not known by then. */
    @Nullable
    Prediction askedAt(VirtualTime time, Predicate<Prediction> open) {
        Prediction latest = null;
        for (Stop stop : stops) {
            if (stop instanceof Stop.Question(var question)
                    && !at(stop).isAfter(time)
                    && start.plus(question.answerAt()).isAfter(time)
                    && open.test(question)) {
                latest = question;
            }
        }
        return latest;
    }
}
