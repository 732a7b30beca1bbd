package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.library.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson taught with a clicker: two keys, on and back. */
class PagesTest {

    private static final long FRAME = 16_000_000;

    private long nowNanos;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-log",
                "partition-keys",
                "queue-or-log",
                "firehose-buffering",
                "hot-shard",
                "resharding",
                "applications",
                "retention",
                "two-futures"
            })
    void each_shipped_lesson_is_taught_to_its_end_with_one_key(String name) {
        PlaySession session = open(name);
        Scenario scenario = session.scenario();
        VirtualTime start = session.shown().start();
        TreeSet<VirtualTime> expected = new TreeSet<>();
        scenario.steps().forEach(step -> expected.add(start.plus(step.at())));
        for (Prediction prediction : scenario.predictions()) {
            expected.add(start.plus(prediction.askAt()).plusMicros(-1));
            expected.add(start.plus(prediction.answerAt()));
        }
        expected.add(session.shown().end());
        expected.remove(start);

        List<VirtualTime> rested = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        while (session.shown().time().isBefore(session.shown().end())) {
            session.pages().next();
            playUntilItRests(session);
            rested.add(session.shown().time());
            Prediction question = session.question();
            if (question != null
                    && session.shown()
                            .time()
                            .equals(start.plus(question.askAt()).plusMicros(-1))) {
                asked.add(question.id());
            }
        }
        assertEquals(List.copyOf(expected), rested);
        assertEquals(scenario.predictions().stream().map(Prediction::id).toList(), asked);
        assertEquals(Map.of(), Map.copyOf(session.questions().answers()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partition-keys", "retention"})
    void back_leads_from_page_to_page_to_the_start(String name) {
        PlaySession session = open(name);
        List<VirtualTime> forward = new ArrayList<>(List.of(session.shown().time()));
        while (session.shown().time().isBefore(session.shown().end())) {
            session.pages().next();
            playUntilItRests(session);
            forward.add(session.shown().time());
        }
        List<VirtualTime> back = new ArrayList<>(List.of(session.shown().time()));
        while (session.shown().time().isAfter(session.shown().start())) {
            session.pages().back();
            assertFalse(session.transport().isPlaying());
            back.add(session.shown().time());
        }
        assertEquals(forward.reversed(), back);
    }

    @Test
    void who_turns_the_page_while_it_plays_is_there_at_once() {
        PlaySession session = open("partition-keys");
        session.pages().next();
        assertTrue(session.transport().isPlaying());
        session.pages().next();
        assertFalse(session.transport().isPlaying());
        assertEquals(
                session.shown().start().plus(session.scenario().steps().get(1).at()),
                session.shown().time());
    }

    @Test
    void what_the_room_said_is_locked_in_and_what_it_did_not_say_holds_nobody() {
        PlaySession session = open("hot-shard");
        VirtualTime asked = session.questions().firstOpen().orElseThrow();
        session.transport().seek(asked.plusMicros(-1));
        Prediction question = session.question();
        session.questions().draftProperty().set(new StudentAnswer.TypedNumber(3));
        session.pages().next();
        assertEquals(
                Map.of(question.id(), new StudentAnswer.TypedNumber(3)),
                Map.copyOf(session.questions().answers()));
        assertNull(session.question());
        assertTrue(session.transport().isPlaying());
    }

    @Test
    void a_question_passed_by_is_asked_again_by_who_turns_back() {
        PlaySession session = open("hot-shard");
        VirtualTime asked = session.questions().firstOpen().orElseThrow().plusMicros(-1);
        session.transport().seek(asked);
        Prediction question = session.question();
        do {
            session.pages().next();
            playUntilItRests(session);
        } while (session.question() == question);
        do {
            session.pages().back();
        } while (session.shown().time().isAfter(asked));
        assertEquals(question, session.question());
    }

    @Test
    void play_by_hand_runs_over_pages() {
        PlaySession session = open("retention");
        session.pages().next();
        playUntilItRests(session);
        session.transport().play();
        VirtualTime page =
                session.shown().start().plus(session.scenario().steps().get(2).at());
        playUntilItRests(session);
        assertTrue(session.shown().time().compareTo(page) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partition-keys", "hot-shard", "retention"})
    void who_begins_in_the_middle_is_not_asked_what_he_can_see_and_is_asked_what_comes(String name) {
        PlaySession session = open(name);
        Prediction first = session.scenario().predictions().getFirst();
        Prediction second = session.scenario().predictions().get(1);
        session.transport().beginAt(session.shown().start().plus(first.askAt()).plusMicros(1));
        assertNull(session.question());
        assertTrue(session.questions().isPassedOver(first));
        assertFalse(session.questions().isPassedOver(second));

        session.transport().play();
        while (session.question() == null) {
            playUntilItRests(session);
            session.transport().play();
        }
        assertEquals(second, session.question());

        session.transport().seek(session.shown().start());
        assertFalse(session.questions().isPassedOver(first));
        session.transport().seek(session.shown().start().plus(first.askAt()).plusMicros(-1));
        assertEquals(first, session.question());
    }

    @Test
    void who_begins_at_the_very_moment_of_a_question_is_asked_it() {
        PlaySession session = open("partition-keys");
        Prediction first = session.scenario().predictions().getFirst();
        session.transport().beginAt(session.shown().start().plus(first.askAt()));
        assertEquals(first, session.question());
    }

    private void playUntilItRests(PlaySession session) {
        while (session.transport().isPlaying()) {
            nowNanos += FRAME;
            session.pulse(nowNanos);
        }
    }

    private static PlaySession open(String name) {
        Scenario scenario = Shelf.read(Path.of("scenarios", name + ".json")).orThrow();
        VirtualTime start = scenario.setup().start();
        PlaySession session = new PlaySession(
                scenario,
                new WrittenRecording(start, start.plus(scenario.setup().duration()), List.of()));
        session.transport().speedProperty().set(scenario.view().speed() * 20);
        return session;
    }
}
