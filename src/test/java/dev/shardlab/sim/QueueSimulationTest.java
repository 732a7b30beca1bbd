package dev.shardlab.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Workers that crash, are too slow, fail and forget, by chance: what a queue promises holds all the same. */
class QueueSimulationTest {

    private static final int SEEDS = Boolean.getBoolean("shardlab.long") ? 3_000 : 300;
    private static final InputFiles NO_FILES = _ -> {
        throw new IllegalArgumentException("no file");
    };

    private static Simulation run(Setup setup, EventSink out) {
        Simulation simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(setup.end(), event -> out.accept(event));
        return simulation;
    }

    /** The workers have as long as they need; those of the worst luck need hours. */
    private static void runUntilEmpty(Simulation simulation, EventSink out) {
        VirtualTime until = simulation.setup().start().plus(RandomQueues.SENDING);
        do {
            until = until.plus(Duration.ofMinutes(2));
            simulation.runUntil(until, out);
        } while (!simulation.isOver()
                && simulation.state().queues().all().stream().anyMatch(RandomQueues::hasJobs));
    }

    @Test
    void whatever_workers_do_every_message_is_delivered_and_none_is_lost_or_out_of_turn() {
        long sent = 0;
        TreeSet<String> kinds = new TreeSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Setup setup = RandomQueues.of(seed);
            Simulation simulation = new Simulation(setup, NO_FILES);
            QueueLedger ledger = new QueueLedger();
            List<Event> events = new ArrayList<>();
            try {
                runUntilEmpty(simulation, event -> {
                    events.add(event);
                    kinds.add(event.getClass().getSimpleName());
                    if (event instanceof QueueEvent.MessageWorked worked) {
                        kinds.add(worked.outcome().name());
                    }
                    ledger.add(event, simulation.state());
                });
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
            assertEquals(List.of(), ledger.neverDelivered(), "seed " + seed + ": never delivered");
            assertEquals(List.of(), ledger.lost(), "seed " + seed + ": lost");
            LabState again = LabState.startingAt(events.getFirst().at(), setup.service(), setup.seed());
            events.forEach(again::apply);
            assertEquals(simulation.state().describe(), again.describe(), "seed " + seed + ": folded once more");
            sent += ledger.sentCount();
        }
        assertTrue(sent > 20L * SEEDS, "only " + sent + " messages");
        assertTrue(
                kinds.containsAll(List.of(
                        "MessagesDeadLettered",
                        "VisibilityTimedOut",
                        "VisibilityChanged",
                        "PollStarted",
                        "DelayEnded",
                        "QueueWorkerStopped",
                        WorkOutcome.FAILED.name(),
                        WorkOutcome.FORGOTTEN.name())),
                kinds::toString);
    }

    @Test
    void cut_into_pieces_and_copied_on_the_way_a_run_is_the_same() {
        for (long seed = 0; seed < 20; seed++) {
            Setup setup = RandomQueues.of(seed).withDuration(Duration.ofMinutes(5));
            List<Event> whole = new ArrayList<>();
            List<String> end = run(setup, whole::add).state().describe();
            List<Event> pieces = new ArrayList<>();
            Simulation simulation = new Simulation(setup, NO_FILES);
            VirtualTime until = setup.start();
            while (!simulation.isOver()) {
                until = until.plusMicros(7_123_457);
                simulation.runUntil(until, pieces::add);
                simulation = simulation.copy();
            }
            assertEquals(whole, pieces, "seed " + seed);
            assertEquals(end, simulation.state().describe(), "seed " + seed);
        }
    }

    @Test
    void a_copy_of_a_state_stays_as_it_was_while_the_head_goes_on() {
        Setup setup = RandomQueues.of(3).withDuration(Duration.ofMinutes(5));
        Simulation simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(setup.start().plusMicros(20_000_000), _ -> {});
        LabState copy = simulation.state().copy();
        List<String> then = copy.describe();

        simulation.runUntil(setup.end(), _ -> {});

        assertEquals(then, copy.describe());
    }
}
