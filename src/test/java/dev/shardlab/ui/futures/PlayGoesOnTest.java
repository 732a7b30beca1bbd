package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.live.Branch;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.StepKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who presses play sees time pass. The engine does what it is asked and nothing more, as it is in the window. */
class PlayGoesOnTest {

    private static final InputFiles NO_FILES = _ -> {
        throw new IllegalStateException("no files here");
    };
    private static final Action SPLIT = new Action.Split(FlashSale.CLICKS, FlashSale.TWO, null);
    private static final Action NOBODY = new Action.SetRate(new ProducerName("nobody"), 1);
    private static final Action FASTER = new Action.SetRate(FlashSale.WEB, 50);
    private static final Action FIVE = new Action.SetShardCount(FlashSale.CLICKS, 5);

    private final Hands hands = new Hands(FlashSale.scenario(), NO_FILES, HistoryMemory::usual);

    @AfterEach
    void close() {
        hands.close();
    }

    private PlaySession session() {
        return hands.session();
    }

    private void seek(double seconds) {
        session().transport().seek(FlashSale.at(seconds));
        hands.settledFrames(2);
        assertEquals(FlashSale.at(seconds), session().shown().time());
    }

    private void act(Action action) {
        session().act(action);
        hands.settledFrames(2);
        assertFalse(session().acting().underWayProperty().get());
    }

    private void assertPlays() {
        VirtualTime from = session().shown().time();
        session().transport().speedProperty().set(1);
        session().transport().play();
        hands.settledFrames(10);
        assertEquals(
                from.plusMicros(9 * Hands.FRAME_NANOS / 1_000),
                session().shown().time());
        session().transport().pause();
    }

    @Test
    void who_goes_back_and_changes_one_thing_sees_it_play_on() {
        seek(60);
        seek(20);
        act(SPLIT);
        assertPlays();
    }

    @Test
    void so_does_who_changes_the_same_again_at_the_same_time() {
        seek(60);
        seek(20);
        act(FIVE);
        act(SPLIT);
        assertEquals(2, hands.branches().size());
        assertPlays();
    }

    @Test
    void a_change_at_the_furthest_moment_ever_shown_plays_on() {
        seek(60);
        act(SPLIT);
        assertEquals(1, hands.branches().size());
        assertPlays();
    }

    @Test
    void a_branch_without_a_change_plays_on() {
        seek(60);
        seek(20);
        session().forkHere();
        hands.settledFrames(2);
        assertPlays();
    }

    @Test
    void who_switches_to_another_branch_sees_it_play_on() {
        seek(60);
        seek(20);
        act(SPLIT);
        session().branches().switchTo(hands.branches().getFirst());
        seek(60);
        session().branches().switchTo(hands.branches().getLast());
        hands.settledFrames(2);
        assertPlays();
    }

    @Test
    void who_goes_on_with_a_session_sees_it_play_on() {
        seek(60);
        seek(20);
        act(SPLIT);
        hands.goOn();
        hands.settledFrames(2);
        assertEquals(FlashSale.at(20), session().shown().time());
        assertEquals(1, hands.shown().number());
        assertPlays();
    }

    @Test
    void beside_another_future_it_plays_on() {
        seek(60);
        seek(20);
        act(SPLIT);
        hands.futures().compareWith(hands.branches().getFirst());
        assertPlays();
        session().branches().switchTo(hands.branches().getFirst());
        seek(100);
        assertPlays();
    }

    @Test
    void who_deletes_what_is_shown_beside_another_future_is_left_with_that_one_and_it_plays_on() {
        seek(60);
        seek(20);
        act(SPLIT);
        Branch plan = hands.branches().getFirst();
        hands.futures().compareWith(plan);
        session().branches().delete(hands.shown());
        session().branches().dismissNotice();
        hands.settledFrames(2);
        assertEquals(List.of(plan), hands.branches());
        assertFalse(hands.futures().isComparing());
        seek(100);
        assertPlays();
    }

    @Test
    void who_switches_live_off_and_changes_something_at_once_has_it_changed() {
        session().live().begin(hands.wall());
        hands.settledFrames(20);
        session().live().end();
        act(SPLIT);
        assertNull(session().acting().failureProperty().get());
        assertEquals(1, hands.shown().inputs().size());
        assertPlays();
    }

    @Test
    void a_branch_on_which_clients_are_just_being_let_in_is_not_deleted() {
        seek(60);
        seek(20);
        act(SPLIT);
        Branch made = hands.shown();
        session().live().begin(hands.wall());
        session().branches().delete(made);
        session().branches().dismissNotice();
        hands.settledFrames(20);
        assertEquals(made, session().live().branchProperty().get());
        assertEquals(made, hands.shown());
        VirtualTime before = session().shown().time();
        hands.settledFrames(5);
        assertEquals(
                before.plusMicros(5 * Hands.FRAME_NANOS / 1_000),
                session().shown().time());
    }

    @Test
    void beside_a_branch_on_which_clients_ask_it_plays_on_though_that_has_not_come_so_far() {
        session().live().begin(hands.wall());
        hands.settledFrames(20);
        Branch live = hands.shown();
        session().transport().seek(FlashSale.at(0.1));
        hands.settledFrame();
        act(SPLIT);
        seek(50);
        hands.futures().compareWith(live);
        assertPlays();
        assertNull(hands.futures().there().state(), "the live branch has not come there");
    }

    @Test
    void a_change_in_the_past_of_a_live_branch_plays_on() {
        session().live().begin(hands.wall());
        hands.settledFrames(60);
        session().transport().seek(FlashSale.at(0.1));
        hands.settledFrame();
        act(SPLIT);
        assertPlays();
    }

    @Test
    void two_changes_in_one_frame_make_one_future_with_both() {
        seek(60);
        seek(20);
        session().act(FIVE);
        session().act(FASTER);
        hands.settledFrames(3);
        assertEquals(2, hands.branches().size());
        assertEquals(2, hands.shown().inputs().size());
        assertPlays();
    }

    @Test
    void a_change_that_is_refused_does_not_hide_the_one_that_was_made_in_the_same_frame() {
        seek(60);
        seek(20);
        session().act(FIVE);
        session().act(SPLIT);
        hands.settledFrames(3);
        assertEquals(2, hands.branches().size());
        assertEquals(
                List.of(FIVE),
                hands.shown().inputs().stream().map(Input::action).toList());
        assertPlays();
    }

    @Test
    void a_branch_renamed_while_another_one_is_being_made_is_not_shown_instead() {
        seek(60);
        seek(20);
        session().act(SPLIT);
        session().branches().rename(hands.branches().getFirst(), "The plan");
        hands.settledFrames(3);
        assertEquals(1, hands.shown().number());
        assertFalse(session().acting().underWayProperty().get());
        assertPlays();
    }

    @Test
    void what_was_refused_is_said_once_and_holds_up_nothing() {
        seek(60);
        Branch plan = hands.shown();
        seek(20);
        session().act(NOBODY);
        hands.settledFrames(3);
        assertNotNull(session().acting().failureProperty().get());
        assertFalse(session().acting().underWayProperty().get());
        assertEquals(List.of(plan), hands.branches(), "no branch that nobody changed");
        session().transport().stepForward(StepKind.EVENT);
        assertFalse(session().steps().searchingProperty().get());
        hands.settledFrames(3);
        assertPlays();
        act(SPLIT);
        assertNull(session().acting().failureProperty().get());
        assertPlays();
    }
}
