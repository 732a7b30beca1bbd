package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.library.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verdict on an answer is there to be read before anything newer takes its place. */
class VerdictStopsTest {

    private static final long FRAME = 16_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-log",
                "partition-keys",
                "queue-or-log",
                "hot-shard",
                "resharding",
                "applications",
                "retention",
                "two-futures"
            })
    void each_verdict_of_a_shipped_lesson_is_shown_before_anything_newer_however_fast_it_is_played(String name) {
        PlaySession session = open(name);
        session.transport().speedProperty().set(Transport.FASTEST);
        List<VirtualTime> rests = new ArrayList<>();
        while (session.shown().time().isBefore(session.shown().end())) {
            Prediction asked = session.question();
            if (asked != null) {
                session.answer(asked.id(), new StudentAnswer.TypedNumber(0));
            }
            play(session);
            rests.add(session.shown().time());
        }
        for (Prediction prediction : session.scenario().predictions()) {
            VirtualTime known = session.shown().start().plus(prediction.answerAt());
            VirtualTime covered = newsAfter(known, prediction, session);
            assertTrue(
                    rests.stream().anyMatch(rest -> !rest.isBefore(known) && rest.isBefore(covered)),
                    () -> prediction.id() + " is known at " + known + ", covered at " + covered + "; rests: " + rests);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-log",
                "partition-keys",
                "queue-or-log",
                "hot-shard",
                "resharding",
                "applications",
                "retention",
                "two-futures"
            })
    void play_stops_at_the_last_verdict_of_a_shipped_lesson_at_its_own_speed(String name) {
        PlaySession session = open(name);
        VirtualTime last = session.scenario().predictions().stream()
                .map(prediction -> session.shown().start().plus(prediction.answerAt()))
                .max(VirtualTime::compareTo)
                .orElseThrow();
        while (session.shown().time().isBefore(last)) {
            Prediction asked = session.question();
            if (asked != null) {
                session.answer(asked.id(), new StudentAnswer.TypedNumber(0));
            }
            play(session);
        }
        assertEquals(last, session.shown().time());
    }

    private static VirtualTime newsAfter(VirtualTime known, Prediction of, PlaySession session) {
        return session.scenario().predictions().stream()
                .filter(other -> !other.equals(of))
                .flatMap(other -> Stream.of(
                        session.shown().start().plus(other.askAt()).plusMicros(-1),
                        session.shown().start().plus(other.answerAt())))
                .filter(at -> at.isAfter(known))
                .min(VirtualTime::compareTo)
                .orElse(session.shown().end().plusMicros(1));
    }

    private static void play(PlaySession session) {
        session.transport().play();
        long now = 0;
        while (session.transport().isPlaying()) {
            session.pulse(now);
            now += FRAME;
        }
    }

    private static PlaySession open(String name) {
        Scenario scenario = Shelf.read(Path.of("scenarios", name + ".json")).orThrow();
        VirtualTime start = scenario.setup().start();
        return new PlaySession(
                scenario,
                new WrittenRecording(start, start.plus(scenario.setup().duration()), List.of()));
    }
}
