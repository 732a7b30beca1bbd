package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.session.PlaySession;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoFuturesTest {

    private static final InputFiles NO_FILES = _ -> {
        throw new IllegalStateException("no files here");
    };
    private static final Setting EIGHT_SHARDS = new Setting("streams.clicks.shards", "8");
    private static final Action SPLIT = new Action.Split(FlashSale.CLICKS, FlashSale.TWO, null);
    private static final long SEED = 7;

    private Laboratory laboratory;
    private TwoFutures futures;
    private PlaySession session;
    private long nowNanos;

    @BeforeEach
    void open() {
        laboratory = Laboratory.open(FlashSale.setup(), NO_FILES);
        futures = new TwoFutures(FlashSale.scenario(), laboratory, NO_FILES);
        session = futures.session();
    }

    @AfterEach
    void close() {
        futures.close();
    }

    private void pulse(long millis) {
        nowNanos += millis * 1_000_000;
        futures.pulse(nowNanos);
    }

    /** Lets frames pass, in no time, until both futures are at a time. */
    private void reach(VirtualTime time) {
        while (!session.shown().time().equals(time) || futures.isComparing() && there() == null) {
            pulse(0);
            Thread.onSpinWait();
        }
    }

    private void seek(double seconds) {
        session.transport().seek(FlashSale.at(seconds));
        reach(FlashSale.at(seconds));
    }

    private LabState there() {
        return futures.there().state();
    }

    private void compareWithEightShards() {
        assertEquals(List.of(), futures.compareUnder(EIGHT_SHARDS));
        reach(session.shown().time());
    }

    private static Setup eightShards() {
        return ScenarioSettings.otherFuture(FlashSale.scenario(), EIGHT_SHARDS)
                .orThrow()
                .setup();
    }

    private static List<String> replayed(Setup setup, VirtualTime time) {
        Simulation simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(time, _ -> {});
        return simulation.state().describe();
    }

    @Test
    void a_session_is_alone_at_first() {
        assertFalse(futures.isComparing());
        assertNull(there());
        assertNull(futures.namingProperty().get());
    }

    @Test
    void the_other_future_is_at_the_time_of_the_session() {
        seek(30);
        compareWithEightShards();
        assertEquals(replayed(eightShards(), FlashSale.at(30)), there().describe());
        seek(55);
        assertEquals(
                replayed(FlashSale.setup(), FlashSale.at(55)),
                session.shown().state().describe());
        assertEquals(replayed(eightShards(), FlashSale.at(55)), there().describe());
        seek(5);
        assertEquals(replayed(eightShards(), FlashSale.at(5)), there().describe());
    }

    @Test
    void however_time_moves_both_futures_are_what_a_replay_from_the_start_gives() {
        seek(1);
        compareWithEightShards();
        session.transport().speedProperty().set(40);
        Random random = new Random(SEED);
        for (int move = 0; move < 40; move++) {
            switch (random.nextInt(6)) {
                case 0 -> session.transport().seek(FlashSale.at(random.nextInt(120)));
                case 1 -> session.transport().play();
                case 2 -> session.transport().playBackwards();
                case 3 -> session.transport().pause();
                case 4 ->
                    session.transport()
                            .stepForward(session.steps().kindProperty().get());
                default ->
                    session.transport().stepBack(session.steps().kindProperty().get());
            }
            pulse(100);
            pulse(100);
            reach(session.shown().time());
            assertEquals(
                    replayed(FlashSale.setup(), session.shown().time()),
                    session.shown().state().describe(),
                    () -> "seed " + SEED + " at " + session.shown().time());
            assertEquals(
                    replayed(eightShards(), session.shown().time()),
                    Objects.requireNonNull(there()).describe(),
                    () -> "seed " + SEED + " at " + session.shown().time());
        }
    }

    @Test
    void what_the_two_are_called_says_how_they_differ() {
        compareWithEightShards();
        assertEquals(
                new Naming("As planned", "4 shards", "What if", "8 shards"),
                futures.namingProperty().get());
        futures.compareUnder(Setting.parse("applications.cart.limit=500"));
        assertEquals(
                new Naming("As planned", "", "What if", "applications.cart.limit=500"),
                futures.namingProperty().get());
    }

    @Test
    void a_value_that_the_format_refuses_changes_nothing() {
        assertEquals(
                List.of("Expected a whole number from 1 to 10000, but found the text \"many\"."),
                futures.compareUnder(Setting.parse("streams.clicks.shards=many")).stream()
                        .map(problem -> problem.message())
                        .filter(message -> !message.startsWith("The file is good"))
                        .toList());
        assertFalse(futures.isComparing());
    }

    @Test
    void what_is_done_in_the_past_can_be_compared_with_what_was_planned() {
        laboratory.runToEnd(laboratory.trunk());
        seek(60);
        seek(20);
        session.act(SPLIT);
        waitForBranches(2);
        Branch made = laboratory.branches().getLast();

        assertEquals(List.of(laboratory.trunk()), futures.branches());
        futures.compareWith(laboratory.trunk());
        reach(FlashSale.at(20));
        seek(30);
        assertEquals(
                new Naming("Split shard 2 of clicks in the middle", "done at 0:20.000", "As planned", ""),
                futures.namingProperty().get());
        assertEquals(replayed(FlashSale.setup(), FlashSale.at(30)), there().describe());

        session.branches().switchTo(laboratory.trunk());
        reach(FlashSale.at(30));
        assertEquals(made, Objects.requireNonNull(futures.otherProperty().get()).branch());
        assertEquals(
                replayed(FlashSale.setup(), FlashSale.at(30)),
                session.shown().state().describe());
    }

    @Test
    void a_branch_that_is_deleted_is_compared_no_more() {
        laboratory.runToEnd(laboratory.trunk());
        seek(60);
        seek(20);
        session.act(SPLIT);
        waitForBranches(2);
        Branch made = laboratory.branches().getLast();
        session.branches().switchTo(laboratory.trunk());
        futures.compareWith(made);
        assertTrue(futures.isComparing());
        session.branches().delete(made);
        assertFalse(futures.isComparing());
    }

    @Test
    void who_leaves_the_comparison_has_the_session_as_it_was() {
        seek(30);
        compareWithEightShards();
        futures.leave();
        assertFalse(futures.isComparing());
        assertNull(there());
        assertEquals(FlashSale.at(30), session.shown().time());
        seek(90);
        assertEquals(
                replayed(FlashSale.setup(), FlashSale.at(90)),
                session.shown().state().describe());
    }

    private void waitForBranches(int count) {
        while (session.branches().linesProperty().get().size() < count
                || session.acting().underWayProperty().get()) {
            pulse(0);
            Thread.onSpinWait();
        }
    }
}
