package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaySessionTest {

    private static final VirtualTime START = new VirtualTime(0);
    private static final long FRAME = 16_000_000;

    private final WrittenRecording recording = new WrittenRecording(
            START,
            START.plus(Duration.ofSeconds(10)),
            Stream.of(1, 2, 2, 5).map(second -> event(second)).toList());

    @Test
    void time_passes_only_while_playing_and_at_the_chosen_speed() {
        var session = session(List.of(), List.of());
        session.pulse(0);
        session.pulse(FRAME);
        assertEquals(START, session.shown().time());

        session.transport().play();
        session.pulse(2 * FRAME);
        session.pulse(3 * FRAME);
        assertEquals(new VirtualTime(16_000), session.shown().time());

        session.transport().speedProperty().set(100);
        session.pulse(4 * FRAME);
        assertEquals(new VirtualTime(1_616_000), session.shown().time());
        assertEquals(1, session.shown().position());
    }

    @Test
    void who_presses_play_at_the_end_is_told_that_it_ends_here() {
        var session = session(List.of(), List.of());
        session.transport().seek(START.plus(Duration.ofSeconds(10)));
        session.transport().play();
        assertFalse(session.transport().isPlaying());
        assertTrue(session.branches().noticeProperty().get().words().startsWith("Here it ends."));
        session.transport().stepBack(StepKind.SECOND);
        assertNull(session.branches().noticeProperty().get(), "who has gone back is not at the end");
    }

    @Test
    void the_slowest_speed_loses_no_microsecond() {
        var session = session(List.of(), List.of());
        session.transport().speedProperty().set(0);
        assertEquals(Transport.SLOWEST, session.transport().speedProperty().get());
        session.transport().play();
        for (int turn = 0; turn <= 1_000; turn++) {
            session.pulse(turn * 500L);
        }
        assertEquals(new VirtualTime(0), session.shown().time());
        session.pulse(1_000_000);
        assertEquals(new VirtualTime(1), session.shown().time());
    }

    @Test
    void play_stops_just_before_a_question_however_fast_it_runs() {
        var question = question("where", 5, 8);
        var session = session(List.of(), List.of(question));
        session.transport().speedProperty().set(Transport.FASTEST);
        session.transport().play();
        session.pulse(0);
        session.pulse(FRAME);

        assertFalse(session.transport().isPlaying());
        assertEquals(new VirtualTime(4_999_999), session.shown().time());
        assertEquals(3, session.shown().position());
        assertEquals(question, session.question());

        session.transport().play();
        session.pulse(2 * FRAME);
        session.pulse(3 * FRAME);
        assertEquals(START.plus(Duration.ofSeconds(10)), session.shown().time());
        assertFalse(session.transport().isPlaying());
        assertNull(session.question());
    }

    @Test
    void a_verdict_stops_play_before_the_next_question_takes_its_place() {
        var session = session(List.of(), List.of(question("first", 2, 4), question("second", 5, 8)));
        session.transport().seek(new VirtualTime(2_000_000));
        session.answer("first", new StudentAnswer.ChosenOption(1));
        session.transport().speedProperty().set(Transport.FASTEST);
        playUntilItRests(session);

        assertEquals(new VirtualTime(4_000_000), session.shown().time());
        assertNull(session.question());
        assertTrue(session.pages().rest().speakingProperty().get());

        playUntilItRests(session);
        assertEquals(new VirtualTime(4_999_999), session.shown().time());
    }

    @Test
    void a_verdict_stops_play_before_that_on_what_was_answered_meanwhile() {
        var session = session(List.of(), List.of(question("first", 2, 6), question("second", 4, 7)));
        session.transport().seek(new VirtualTime(4_000_000));
        session.answer("first", new StudentAnswer.ChosenOption(1));
        session.answer("second", new StudentAnswer.ChosenOption(1));
        playUntilItRests(session);
        assertEquals(new VirtualTime(6_000_000), session.shown().time());

        playUntilItRests(session);
        assertEquals(new VirtualTime(7_000_000), session.shown().time());

        playUntilItRests(session);
        assertEquals(START.plus(Duration.ofSeconds(10)), session.shown().time());
    }

    @Test
    void a_verdict_that_can_be_read_stops_nobody_and_one_that_was_read_does_so_no_more() {
        var session = session(List.of(), List.of(question("first", 2, 4), question("second", 5, 8)));
        session.transport().seek(new VirtualTime(2_000_000));
        session.answer("first", new StudentAnswer.ChosenOption(1));
        session.transport().speedProperty().set(0.05);
        playUntilItRests(session);
        assertEquals(new VirtualTime(4_999_999), session.shown().time());

        session.transport().restart();
        session.transport().speedProperty().set(Transport.FASTEST);
        playUntilItRests(session);
        assertEquals(new VirtualTime(4_999_999), session.shown().time());
    }

    private static void playUntilItRests(PlaySession session) {
        session.transport().play();
        long now = 0;
        while (session.transport().isPlaying()) {
            session.pulse(now);
            now += FRAME;
        }
    }

    @Test
    void who_would_go_on_is_reminded_once_of_a_question_that_waits() {
        var session = session(List.of(), List.of(question("where", 5, 8)));
        session.transport().seek(new VirtualTime(5_000_000));
        session.pages().proceed();
        assertTrue(session.questions().remindedProperty().get());
        assertFalse(session.transport().isPlaying());
        session.pages().proceed();
        assertTrue(session.transport().isPlaying());
        session.pages().proceed();
        assertFalse(session.transport().isPlaying());

        session.transport().seek(new VirtualTime(4_000_000));
        assertFalse(session.questions().remindedProperty().get());
    }

    @Test
    void who_has_gone_past_the_moment_of_a_question_answers_it_only_there() {
        var session = session(List.of(), List.of(question("where", 5, 8)));
        session.transport().seek(new VirtualTime(6_000_000));
        assertTrue(session.questions().isLate());
        session.questions().draftProperty().set(new StudentAnswer.ChosenOption(1));
        session.lockIn();
        session.pages().proceed();
        session.transport().pause();
        assertEquals(Map.of(), Map.copyOf(session.questions().answers()));

        session.transport().seek(new VirtualTime(5_000_000));
        assertFalse(session.questions().isLate());
        session.questions().draftProperty().set(new StudentAnswer.ChosenOption(1));
        session.lockIn();
        assertEquals(1, session.questions().answers().size());
    }

    @Test
    void going_on_locks_in_an_answer_that_is_ready() {
        var session = session(List.of(), List.of(question("where", 5, 8)));
        session.transport().seek(new VirtualTime(5_000_000));
        session.questions().draftProperty().set(new StudentAnswer.ChosenOption(1));
        session.pages().proceed();
        assertEquals(
                Map.of("where", new StudentAnswer.ChosenOption(1)),
                Map.copyOf(session.questions().answers()));
        assertTrue(session.transport().isPlaying());
        assertNull(session.questions().draftProperty().get());
    }

    @Test
    void a_question_that_is_answered_stops_play_no_more_and_its_first_answer_counts() {
        var session = session(List.of(), List.of(question("where", 5, 8)));
        session.transport().seek(new VirtualTime(6_000_000));
        session.answer("where", new StudentAnswer.ChosenOption(1));
        session.answer("where", new StudentAnswer.ChosenOption(0));
        assertEquals(
                Map.of("where", new StudentAnswer.ChosenOption(1)),
                Map.copyOf(session.questions().answers()));
        assertNull(session.question());

        session.transport().restart();
        session.transport().speedProperty().set(Transport.FASTEST);
        session.transport().play();
        session.pulse(0);
        session.pulse(FRAME);
        assertEquals(new VirtualTime(8_000_000), session.shown().time(), "it stops at the verdict");

        session.transport().restart();
        session.transport().play();
        session.pulse(2 * FRAME);
        session.pulse(3 * FRAME);
        assertEquals(START.plus(Duration.ofSeconds(10)), session.shown().time());
    }

    @Test
    void play_stops_at_a_step_that_waits() {
        var session = session(List.of(step(1, false), step(3, true)), List.of());
        session.transport().speedProperty().set(1_000);
        session.transport().play();
        session.pulse(0);
        session.pulse(FRAME);
        assertEquals(new VirtualTime(3_000_000), session.shown().time());
        assertFalse(session.transport().isPlaying());
    }

    @Test
    void steps_visit_the_same_moments_both_ways() {
        var session = session(List.of(), List.of());
        var forth = Stream.generate(() -> {
                    session.transport().stepForward(StepKind.EVENT);
                    return session.shown().time().micros();
                })
                .limit(4)
                .toList();
        assertEquals(List.of(1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L), forth);

        var back = Stream.generate(() -> {
                    session.transport().stepBack(StepKind.EVENT);
                    return session.shown().time().micros();
                })
                .limit(4)
                .toList();
        assertEquals(List.of(5_000_000L, 2_000_000L, 1_000_000L, 0L), back);
    }

    @Test
    void a_step_does_not_jump_over_a_question() {
        var session = session(List.of(), List.of(question("where", 4, 6)));
        session.transport().seek(new VirtualTime(2_000_000));
        session.transport().stepForward(StepKind.EVENT);
        assertEquals(new VirtualTime(3_999_999), session.shown().time());
        session.transport().stepForward(StepKind.EVENT);
        assertEquals(new VirtualTime(5_000_000), session.shown().time());
    }

    @Test
    void played_backwards_it_ends_at_the_start() {
        var session = session(List.of(step(1, true)), List.of());
        session.transport().seek(new VirtualTime(2_000_000));
        session.transport().speedProperty().set(1_000);
        session.transport().playBackwards();
        session.pulse(0);
        assertTrue(session.transport().isPlaying());
        session.pulse(FRAME);
        assertEquals(START, session.shown().time());
        assertEquals(0, session.shown().position());
        assertFalse(session.transport().isPlaying());
    }

    @Test
    void nothing_is_shown_that_is_not_simulated_yet() {
        recording.simulateUntil(new VirtualTime(1_500_000));
        var session = session(List.of(), List.of());
        session.transport().seek(new VirtualTime(9_000_000));
        assertEquals(new VirtualTime(1_500_000), session.shown().time());

        session.transport().play();
        session.pulse(0);
        session.pulse(FRAME);
        assertEquals(new VirtualTime(1_500_000), session.shown().time());
        assertTrue(session.transport().isPlaying());
    }

    @Test
    void a_time_that_is_not_simulated_yet_is_shown_as_soon_as_it_is() {
        recording.simulateUntil(new VirtualTime(1_500_000));
        var session = session(List.of(), List.of());
        session.transport().seek(new VirtualTime(4_000_000));
        recording.simulateUntil(new VirtualTime(3_000_000));
        session.pulse(0);
        assertEquals(new VirtualTime(3_000_000), session.shown().time());
        recording.simulateUntil(new VirtualTime(9_000_000));
        session.pulse(1);
        assertEquals(new VirtualTime(4_000_000), session.shown().time());
        session.pulse(2);
        assertEquals(new VirtualTime(4_000_000), session.shown().time());
    }

    @Test
    void what_becomes_known_of_the_time_shown_is_shown_at_once_and_told_once() {
        recording.simulateUntil(START);
        recording.replay(List.of());
        var session = session(List.of(), List.of());
        List<Long> revisions = new ArrayList<>();
        session.shown()
                .revisionProperty()
                .subscribe(_ -> revisions.add(session.shown().position()));
        assertEquals(List.of(0L), revisions);

        recording.happens(event(0));
        recording.happens(event(3));
        recording.simulateUntil(START.plus(Duration.ofSeconds(4)));
        session.pulse(0);
        session.pulse(FRAME);
        recording.simulateUntil(START.plus(Duration.ofSeconds(10)));
        session.pulse(2 * FRAME);
        assertEquals(START, session.shown().time());
        assertEquals(1, session.shown().position());
        assertEquals(List.of(0L, 1L), revisions);
    }

    @Test
    void what_the_student_does_is_shown_when_history_has_been_told_anew() {
        var session = session(List.of(), List.of());
        session.transport().seek(new VirtualTime(2_000_000));
        session.transport().play();
        var action = new Action.SendBurst(new ProducerName("web"), 10);
        session.act(action);
        session.pulse(0);
        session.pulse(FRAME);
        assertEquals(List.of(action), recording.taken());
        assertEquals(new VirtualTime(2_000_000), session.shown().time());

        recording.replay(Stream.of(1, 2).map(PlaySessionTest::event).toList());
        session.pulse(2 * FRAME);
        session.pulse(3 * FRAME);
        assertEquals(2, session.shown().position());
        assertEquals(new VirtualTime(2_016_000), session.shown().time());
    }

    private PlaySession session(List<Step> steps, List<Prediction> predictions) {
        var network = new NetworkSetup(Duration.ZERO, Duration.ZERO);
        var setup = Setup.of(new Conditions(START, Duration.ofSeconds(10), 1, network));
        return new PlaySession(
                new Scenario("", "", setup, new Scenario.View(1), steps, predictions, List.of(), List.of()), recording);
    }

    private static ActionTaken event(int second) {
        return new ActionTaken(START.plus(Duration.ofSeconds(second)), "at " + second, false);
    }

    private static Step step(int second, boolean pause) {
        return new Step(Duration.ofSeconds(second), "", "", List.of(), List.of(), pause);
    }

    private static Prediction question(String id, int askAt, int answerAt) {
        return new Prediction(
                id,
                Duration.ofSeconds(askAt),
                Duration.ofSeconds(answerAt),
                "?",
                new Prediction.Answer.Choice(List.of()),
                "");
    }
}
