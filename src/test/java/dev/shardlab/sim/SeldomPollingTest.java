package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.CLICKS;
import static dev.shardlab.sim.Setups.NO_FILES;
import static dev.shardlab.sim.Setups.READERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.sim.setup.ApplicationSetup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeldomPollingTest {

    @Test
    void a_application_that_polls_less_often_than_an_iterator_lives_reads_all_the_same() {
        var setup = Setups.withShards(1)
                .lasting(Duration.ofHours(2))
                .with(Setups.producer("web", Setups.perSec(0.01), 1, Duration.ZERO, Duration.ofMinutes(100)))
                .with(new ApplicationSetup(
                        READERS,
                        CLICKS,
                        List.of(new WorkerName("anna")),
                        IteratorType.TRIM_HORIZON,
                        Duration.ofMinutes(7),
                        1000,
                        Duration.ZERO,
                        Duration.ofMinutes(10),
                        ApplicationSetup.USUAL_FAILOVER_TIME,
                        Duration.ZERO))
                .build();
        var simulation = new Simulation(setup, NO_FILES);
        simulation.runUntil(setup.end(), event -> {});

        assertEquals(60, simulation.state().totals().put());
        assertEquals(
                60, simulation.state().kcl().application(READERS).orElseThrow().read());
    }
}
