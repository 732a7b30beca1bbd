package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.input.LocalFiles;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.live.Branch;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.library.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session on a live branch. The clock on the wall is moved by hand. */
class LiveTest {

    private static final Action FASTER = new Action.SetRate(new ProducerName("shop"), 40);

    private final HandClock wall;
    private final Laboratory laboratory;
    private final PlaySession session;

    LiveTest() {
        var scenario = Shelf.read(Path.of("scenarios", "partition-keys.json")).orThrow();
        laboratory = Laboratory.open(scenario.setup(), new LocalFiles(Map.of()));
        session = new PlaySession(scenario, new LiveRecording(laboratory));
        wall = new HandClock(session.shown().start());
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Returns when the engine has done all that it was asked, and what is due by the clock. */
    private void settle() {
        for (int i = 0; i < 2; i++) {
            laboratory.rename(laboratory.trunk(), laboratory.trunk().name()).join();
        }
    }

    private void frame() {
        settle();
        session.pulse(0);
    }

    private void goLive() {
        session.live().begin(wall).join();
        frame();
    }

    private void passSeconds(double seconds) {
        wall.pass(Duration.ofNanos((long) (seconds * 1e9)));
        frame();
    }

    private VirtualTime second(double second) {
        return session.shown().start().plusMicros((long) (second * 1_000_000));
    }

    /** What is shown when so much time has passed on the wall. */
    private VirtualTime headAfter(double seconds) {
        return second(seconds).plus(Head.BEHIND.negated());
    }

    @Test
    void who_goes_live_follows_the_clock_on_the_wall() {
        goLive();
        assertEquals("As planned, then live", laboratory.trunk().name());
        assertTrue(session.live().isFollowing());
        assertTrue(session.transport().isPlaying());
        passSeconds(3);
        assertEquals(headAfter(3), session.shown().time());
        passSeconds(0.5);
        assertEquals(headAfter(3.5), session.shown().time());
        assertTrue(session.shown().state().totals().put() > 0, "the producers of the experiment go on");
    }

    @Test
    void the_timeline_grows_with_the_head() {
        goLive();
        VirtualTime planned = session.scenario().setup().end();
        assertEquals(planned, session.branches().endProperty().get());
        double length = planned.since(session.shown().start()).toMillis() / 1_000.0;
        passSeconds(length + 20);
        frame();
        assertEquals(second(length + 20), session.branches().endProperty().get());
        assertEquals(headAfter(length + 20), session.shown().time());
    }

    @Test
    void who_looks_back_stays_there_while_the_head_goes_on() {
        goLive();
        passSeconds(4);
        session.transport().seek(second(2));
        passSeconds(5);
        assertEquals(second(2), session.shown().time());
        assertFalse(session.transport().isPlaying());
        assertEquals(Duration.ofSeconds(7), session.live().behind());

        session.live().follow();
        frame();
        assertEquals(headAfter(9), session.shown().time());
    }

    @Test
    void a_pause_holds_the_picture_and_not_the_clock() {
        goLive();
        passSeconds(2);
        session.transport().pause();
        passSeconds(2);
        assertEquals(headAfter(2), session.shown().time());
        session.transport().toEnd();
        frame();
        assertTrue(session.live().isFollowing());
        assertEquals(headAfter(4), session.shown().time());
    }

    @Test
    void play_that_comes_to_the_head_follows_it() {
        goLive();
        passSeconds(4);
        session.transport().seek(second(3));
        session.transport().speedProperty().set(10);
        session.transport().play();
        session.pulse(0);
        session.pulse(500_000_000);
        assertTrue(session.live().isFollowing());
        assertEquals(headAfter(4), session.shown().time());
    }

    @Test
    void steps_walk_the_past_of_a_live_branch() {
        goLive();
        passSeconds(4);
        VirtualTime from = session.shown().time();
        session.transport().stepBack(StepKind.RECORD);
        VirtualTime there = session.shown().time();
        assertTrue(there.isBefore(from));
        assertFalse(session.live().isFollowing());
        session.transport().stepBack(StepKind.RECORD);
        session.transport().stepForward(StepKind.RECORD);
        assertEquals(there, session.shown().time());
    }

    @Test
    void what_is_done_while_following_happens_now_on_the_live_branch() {
        goLive();
        passSeconds(2);
        session.act(FASTER);
        frame();
        assertEquals(1, laboratory.branches().size());
        var done = laboratory.trunk().inputs().getLast();
        assertEquals(FASTER, done.action());
        assertEquals(second(2), done.at());
        passSeconds(1);
        assertTrue(session.live().isFollowing());
        assertEquals(headAfter(3), session.shown().time());
    }

    @Test
    void what_is_done_in_the_past_makes_a_branch_that_is_not_live() {
        goLive();
        passSeconds(4);
        session.transport().seek(second(2));
        session.act(FASTER);
        frame();
        assertEquals(2, laboratory.branches().size());
        assertFalse(session.live().shownProperty().get());
        Branch live = session.live().branchProperty().get();
        assertSame(laboratory.trunk(), live);
        passSeconds(1);
        assertEquals(second(2), session.shown().time());
        assertEquals(
                "New branch: Set the rate of shop to 40 records/s, from 0:02.000. The other future is kept.",
                notice(),
                "no client has asked anything that could be missed");

        session.live().follow();
        frame();
        assertTrue(session.live().shownProperty().get());
        assertEquals(headAfter(5), session.shown().time());
    }

    private String notice() {
        return Objects.requireNonNull(session.branches().noticeProperty().get()).words();
    }

    @Test
    void a_branch_in_the_past_of_a_live_one_says_that_clients_do_not_ask_again_there() {
        RequestQueue queue = session.live().begin(wall).join();
        frame();
        passSeconds(1);
        ClientName client = new ClientName("Boto3");
        queue.ask(
                        new ClientRequest(client, "ListStreams", BodyEncoding.JSON, new byte[0]),
                        new RefusedCall(client, "ListStreams", ErrorCode.VALIDATION, "No."))
                .join();
        passSeconds(3);
        session.transport().seek(second(2));
        session.act(FASTER);
        frame();
        assertTrue(
                notice().endsWith(
                                "The other future is kept. What clients asked after this moment is not asked again here."),
                notice());
    }

    @Test
    void what_was_shown_beyond_the_moment_stays_and_a_branch_goes_live() {
        laboratory.runToEnd(laboratory.trunk());
        session.pulse(0);
        session.transport().seek(second(5));
        session.transport().seek(second(2));
        goLive();
        frame();
        assertNotSame(laboratory.trunk(), session.live().branchProperty().get());
        passSeconds(1);
        assertEquals(headAfter(3), session.shown().time());
        assertTrue(session.live().isFollowing());
    }

    @Test
    void a_question_does_not_stop_the_clock() {
        goLive();
        VirtualTime asked = session.questions().firstOpen().orElseThrow();
        double seconds = asked.since(session.shown().start()).toMillis() / 1_000.0;
        passSeconds(seconds + 0.2);
        assertTrue(session.live().isFollowing());
        assertEquals(headAfter(seconds + 0.2), session.shown().time());
    }

    @Test
    void a_question_is_closed_when_the_clock_runs_past_it_and_open_again_in_another_future() {
        Prediction first = session.scenario().predictions().getFirst();
        VirtualTime asked = session.shown().start().plus(first.askAt()).plusMicros(-1);
        comesTo(asked);
        assertEquals(first, session.question());
        goLive();
        passSeconds(1);
        assertTrue(session.live().isFollowing());
        assertNull(session.question());

        session.transport().seek(second(2));
        session.act(FASTER);
        frame();
        comesTo(asked);
        assertEquals(first, session.question());
    }

    private void comesTo(VirtualTime time) {
        session.transport().seek(time);
        while (session.shown().time().isBefore(time)) {
            frame();
        }
    }

    @Test
    void the_lesson_ends_on_a_branch_that_leaves_a_live_one() {
        goLive();
        double length =
                session.pages().rest().end().since(session.shown().start()).toMillis() / 1_000.0;
        passSeconds(length + 60);
        session.scenario()
                .predictions()
                .forEach(prediction -> session.answer(prediction.id(), new StudentAnswer.TypedNumber(1)));
        session.transport().seek(second(length - 2));
        session.act(FASTER);
        frame();
        assertFalse(session.live().shownProperty().get());
        session.transport().speedProperty().set(100);
        session.transport().play();
        for (long nanos = 0; session.transport().isPlaying(); nanos += 100_000_000) {
            settle();
            session.pulse(nanos);
        }
        assertEquals(second(length), session.shown().time());
        assertTrue(session.pages().rest().speakingProperty().get());
        assertTrue(session.pages().isEnding());
    }

    @Test
    void the_live_branch_cannot_be_deleted() {
        session.forkHere();
        frame();
        goLive();
        Branch live = session.live().branchProperty().get();
        session.branches().delete(live);
        assertTrue(session.branches().linesProperty().get().stream().anyMatch(line -> line.branch() == live));
    }

    @Test
    void when_it_ends_the_picture_rests_at_its_last_moment() {
        goLive();
        passSeconds(3);
        session.live().end();
        passSeconds(2);
        assertFalse(session.transport().isPlaying());
        assertFalse(session.live().shownProperty().get());
        assertEquals(headAfter(3), session.shown().time());
    }
}
