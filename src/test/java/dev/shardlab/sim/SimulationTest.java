package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.NO_FILES;
import static dev.shardlab.sim.Setups.READERS;
import static dev.shardlab.sim.Setups.START;
import static dev.shardlab.sim.Setups.application;
import static dev.shardlab.sim.Setups.perSec;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.model.kinesis.StreamStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void a_stream_that_exists_at_the_start_is_active_then() {
        var simulation = new Simulation(Setups.withShards(4).build(), NO_FILES);
        simulation.runUntil(START, event -> {});

        var stream = simulation.state().kinesis().stream(CLICKS).orElseThrow();
        assertEquals(StreamStatus.ACTIVE, stream.status());
        assertEquals(4, stream.openShards().size());
        assertTrue(stream.createdAt().isBefore(START));
    }

    @Test
    void what_a_producer_sends_is_stored_and_read() {
        var setup = Setups.withShards(2)
                .with(producer("web", perSec(10), 1, Duration.ZERO, Duration.ofSeconds(30)))
                .with(application("anna", "ben"))
                .build();
        List<Event> events = new ArrayList<>();
        var simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(setup.end(), events::add);

        assertEquals(300, simulation.state().totals().put());
        assertEquals(
                300, simulation.state().kcl().application(READERS).orElseThrow().read());
        assertTrue(simulation.isOver());
        assertEquals(events.size(), simulation.state().totals().events());
    }
}
