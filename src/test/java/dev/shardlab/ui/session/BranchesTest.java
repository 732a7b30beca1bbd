package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.refresh.FlashSale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going back and doing something else, at a running laboratory. */
class BranchesTest {

    private static final Action SPLIT = new Action.Split(FlashSale.CLICKS, FlashSale.TWO, null);
    private static final Action SPLIT_OTHER = new Action.Split(FlashSale.CLICKS, new ShardId(0), null);
    private static final Action BURST = new Action.SendBurst(FlashSale.WEB, 100);

    private Laboratory laboratory;
    private PlaySession session;

    @BeforeEach
    void open() {
        laboratory = Laboratory.open(FlashSale.setup(), _ -> {
            throw new IllegalStateException("no files here");
        });
        session = new PlaySession(FlashSale.scenario(), new LiveRecording(laboratory));
        laboratory.runToEnd(laboratory.trunk());
        session.pulse(0);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void at_first_there_is_only_what_was_planned() {
        assertEquals(
                List.of(new BranchLine(
                        laboratory.trunk(), "As planned", null, session.shown().start(), List.of(), true)),
                lines());
        assertNull(session.branches().noticeProperty().get());
    }

    @Test
    void what_is_done_in_the_past_makes_a_branch_and_shows_it_at_the_same_time() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT);

        Branch made = laboratory.branches().getLast();
        assertEquals(made, shown());
        assertEquals(FlashSale.at(20), session.shown().time());
        assertEquals(
                List.of(
                        new BranchLine(
                                laboratory.trunk(),
                                "As planned",
                                null,
                                session.shown().start(),
                                List.of(),
                                false),
                        new BranchLine(
                                made,
                                "Split shard 2 of clicks in the middle",
                                laboratory.trunk(),
                                FlashSale.at(20),
                                List.of(new Input(FlashSale.at(20), SPLIT)),
                                true)),
                lines());
        assertEquals(
                new Notice(
                        "New branch: Split shard 2 of clicks in the middle, from 0:20.000. The other future is kept.",
                        false),
                session.branches().noticeProperty().get());
    }

    @Test
    void a_branch_is_in_the_tree_with_the_look_that_shows_it_never_before() {
        session.transport().seek(FlashSale.at(60));
        for (int second = 1; second < 59; second++) {
            session.transport().seek(FlashSale.at(second));
            session.forkHere();
            while (lines().size() < 2) {
                session.pulse(0);
            }
            assertTrue(lines().getLast().shown(), "looked at while the engine makes it, at " + second + " s");
            session.branches().delete(shown());
            session.branches().dismissNotice();
            settle();
        }
    }

    @Test
    void what_is_done_at_the_edge_of_what_was_shown_makes_no_branch() {
        actAt(20, SPLIT);
        assertEquals(List.of(laboratory.trunk()), laboratory.branches());
        assertEquals(
                List.of(new Input(FlashSale.at(20), SPLIT)), lines().getFirst().done());
        assertEquals("As planned, then changed", lines().getFirst().name());
        session.branches().rename(laboratory.trunk(), "Mine");
        settle();
        assertEquals("Mine", lines().getFirst().name());
        assertNull(session.branches().noticeProperty().get());
        assertFalse(session.acting().underWayProperty().get());
    }

    @Test
    void what_the_service_refuses_in_the_past_makes_no_branch_and_time_goes_on() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT);
        session.transport().seek(FlashSale.at(30));
        List<BranchLine> before = lines();

        actAt(22, SPLIT_OTHER);

        assertEquals(before, lines());
        String refusal = session.acting().refusalProperty().get();
        assertTrue(refusal != null && refusal.contains("UPDATING"), () -> "said: " + refusal);
        assertEquals(
                new Notice("Refused: " + refusal, false),
                session.branches().noticeProperty().get());
        assertNull(session.branches().done());
        assertNull(session.acting().failureProperty().get());
        session.transport().play();
        session.pulse(1_000_000_000);
        session.pulse(2_000_000_000);
        assertTrue(session.shown().time().isAfter(FlashSale.at(22)));

        session.transport().seek(FlashSale.at(40));
        actAt(35, SPLIT_OTHER);
        assertNull(session.acting().refusalProperty().get());
    }

    @Test
    void what_the_service_refuses_leaves_the_plan_as_planned() {
        actAt(20, new Action.SetRetention(FlashSale.CLICKS, Duration.ofHours(1)));
        assertEquals("As planned", lines().getFirst().name());
        assertEquals(List.of(), laboratory.trunk().inputs());
    }

    @Test
    void another_branch_is_shown_at_the_time_shown_also_if_it_must_be_simulated_first() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT_OTHER);
        Branch made = shown();
        session.branches().switchTo(laboratory.trunk());
        session.transport().seek(FlashSale.at(110));
        int openAsPlanned = openShards();

        session.branches().switchTo(made);
        assertEquals(made, shown());
        laboratory.runToEnd(made);
        session.pulse(0);
        assertEquals(FlashSale.at(110), session.shown().time());
        assertNotEquals(openAsPlanned, openShards());

        session.branches().switchTo(laboratory.trunk());
        assertEquals(FlashSale.at(110), session.shown().time());
        assertEquals(openAsPlanned, openShards());
    }

    @Test
    void an_answer_belongs_to_every_future_in_which_the_same_was_changed_before_its_question() {
        session.transport().seek(FlashSale.at(60));
        session.answer("where", new StudentAnswer.PickedShard(new ShardId(2)));
        GivenAnswer given = session.questions().given().getFirst();
        assertTrue(session.branches().isAsIn(given, FlashSale.at(36)));

        actAt(20, SPLIT);
        assertFalse(session.branches().isAsIn(given, FlashSale.at(36)));
        assertTrue(session.branches().isAsIn(given, FlashSale.at(20)));

        session.branches().switchTo(laboratory.trunk());
        assertTrue(session.branches().isAsIn(given, FlashSale.at(36)));
        session.transport().seek(FlashSale.at(60));
        actAt(50, SPLIT);
        assertTrue(session.branches().isAsIn(given, FlashSale.at(36)), "it was changed after the question");
    }

    @Test
    void who_plays_on_while_switching_goes_on_playing() {
        session.transport().seek(FlashSale.at(100));
        actAt(96, SPLIT);
        session.transport().play();
        session.branches().switchTo(laboratory.trunk());
        assertTrue(session.transport().isPlaying());
        session.pulse(1_000_000_000);
        session.pulse(1_100_000_000);
        assertEquals(FlashSale.at(96.1), session.shown().time());
    }

    @Test
    void a_branch_may_be_made_without_a_change() {
        session.transport().seek(FlashSale.at(60));
        session.transport().seek(FlashSale.at(40));
        session.forkHere();
        settle();
        assertEquals("From 0:40.000", shown().name());
        assertEquals(
                new Notice("New branch: From 0:40.000. The other future is kept.", false),
                session.branches().noticeProperty().get());
        assertEquals(List.of(), lines().getLast().done());
        assertEquals(FlashSale.at(40), session.shown().time());
        assertFalse(session.acting().underWayProperty().get());
    }

    @Test
    void a_branch_without_a_change_that_is_asked_for_twice_is_made_once_and_time_goes_on() {
        session.transport().seek(FlashSale.at(40));
        session.forkHere();
        settle();
        session.forkHere();
        assertFalse(session.acting().underWayProperty().get());
        settle();
        assertEquals(2, lines().size());
    }

    @Test
    void later_branches_lie_above_earlier_ones_and_children_below_their_parents() {
        session.transport().seek(FlashSale.at(110));
        actAt(20, SPLIT);
        Branch early = shown();
        session.branches().switchTo(laboratory.trunk());
        actAt(90, BURST);
        Branch late = shown();
        session.branches().switchTo(early);
        session.transport().seek(FlashSale.at(60));
        settle();
        actAt(30, SPLIT_OTHER);
        Branch child = shown();
        assertEquals(
                List.of(laboratory.trunk(), late, early, child),
                lines().stream().map(BranchLine::branch).toList());
    }

    @Test
    void a_branch_has_the_name_it_is_given_but_not_an_empty_one() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT);
        session.branches().rename(shown(), "  split early ");
        settle();
        assertEquals("split early", lines().getLast().name());
        session.branches().rename(shown(), "  ");
        settle();
        assertEquals("split early", lines().getLast().name());
    }

    @Test
    void what_is_deleted_is_out_of_sight_at_once_and_can_be_brought_back() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT);
        Branch made = shown();
        session.branches().delete(made);
        assertEquals(laboratory.trunk(), shown());
        assertEquals(1, lines().size());
        assertEquals(
                new Notice("Deleted: Split shard 2 of clicks in the middle.", true),
                session.branches().noticeProperty().get());

        session.branches().undoDelete();
        assertEquals(made, shown());
        assertEquals(2, lines().size());
        assertNull(session.branches().noticeProperty().get());
        settle();
        assertEquals(List.of(laboratory.trunk(), made), laboratory.branches());
    }

    @Test
    void what_is_deleted_is_gone_for_good_once_something_else_is_done_to_the_tree() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT);
        Branch parent = shown();
        session.transport().seek(FlashSale.at(50));
        settle();
        actAt(30, BURST);
        Branch child = shown();
        session.branches().delete(parent);
        assertEquals(
                List.of(laboratory.trunk(), child),
                lines().stream().map(BranchLine::branch).toList());
        assertEquals(FlashSale.at(20), lines().getLast().from());
        List<Input> done = lines().getLast().done();
        assertEquals(List.of(new Input(FlashSale.at(20), SPLIT), new Input(FlashSale.at(30), BURST)), done);

        session.branches().dismissNotice();
        settle();
        assertEquals(List.of(laboratory.trunk(), child), laboratory.branches());
        assertEquals(laboratory.trunk(), child.parent());
        assertEquals(2, lines().size());
    }

    @Test
    void the_plan_cannot_be_deleted() {
        session.branches().delete(laboratory.trunk());
        assertEquals(1, lines().size());
        assertNull(session.branches().noticeProperty().get());
    }

    @Test
    void a_session_that_ends_deletes_what_was_deleted() {
        session.transport().seek(FlashSale.at(60));
        actAt(20, SPLIT);
        Branch made = shown();
        session.branches().delete(made);
        session.branches().settle();
        laboratory.runToEnd(laboratory.trunk());
        assertEquals(List.of(laboratory.trunk()), laboratory.branches());
    }

    @Test
    void the_marks_of_a_history_left_are_there_at_once_for_who_returns() {
        while (session.marks().knownUntil().isBefore(session.shown().end())) {
            session.pulse(0);
        }
        session.transport().seek(FlashSale.at(60));
        var before = session.marks().visible();
        actAt(20, SPLIT);
        session.branches().switchTo(laboratory.trunk());
        session.transport().seek(FlashSale.at(60));
        session.pulse(0);
        assertEquals(before, session.marks().visible());
    }

    /** Goes to a time, does something there and waits until it is shown. */
    private void actAt(double seconds, Action action) {
        session.transport().seek(FlashSale.at(seconds));
        session.act(action);
        settle();
        assertFalse(session.acting().underWayProperty().get());
    }

    /** Waits until the engine has done what was asked for so far, and looks at it. */
    private void settle() {
        VirtualTime shown = session.shown().time();
        laboratory.runToEnd(laboratory.trunk());
        session.pulse(0);
        laboratory.runToEnd(shown());
        session.pulse(0);
        assertEquals(shown, session.shown().time());
    }

    private int openShards() {
        return session.shown().state().kinesis().stream(FlashSale.CLICKS)
                .orElseThrow()
                .openShards()
                .size();
    }

    private Branch shown() {
        return lines().stream()
                .filter(BranchLine::shown)
                .findFirst()
                .orElseThrow()
                .branch();
    }

    private List<BranchLine> lines() {
        return session.branches().linesProperty().get();
    }
}
