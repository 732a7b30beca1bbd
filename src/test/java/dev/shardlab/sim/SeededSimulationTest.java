package dev.shardlab.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.Event;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomSetups;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the setup: what must hold holds after every event. {@code -Dshardlab.long=true} tries more setups. */
class SeededSimulationTest {

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("shardlab.long") ? 5_000 : 240);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_invariant_holds_after_every_event(long seed) {
        Setup setup = RandomSetups.of(seed);
        Simulation simulation = new Simulation(setup, RandomLines.FILES);
        Invariants invariants = new Invariants(seed);
        List<Event> events = new ArrayList<>();

        simulation.runUntil(setup.end(), event -> {
            events.add(event);
            invariants.check(event, simulation.state());
        });

        LabState again = LabState.startingAt(
                events.isEmpty() ? setup.start() : events.getFirst().at(), setup.service(), setup.seed());
        events.forEach(again::apply);
        assertEquals(simulation.state().describe(), again.describe(), "seed " + seed + ": state folded twice is equal");
    }
}
