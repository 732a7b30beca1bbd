package dev.shardlab.scenario;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.List;

/** A laboratory without anything in it, for clients to fill. */
public final class BlankScenario {

    /** Without clients nothing happens in it. */
    private static final Duration DURATION = Duration.ofMinutes(1);

    private static final long SEED = 1;

    private BlankScenario() {}

    /** Begins at {@code start}. */
    public static Scenario at(VirtualTime start, Service service) {
        NetworkSetup network = new NetworkSetup(Duration.ZERO, Duration.ZERO);
        Setup setup = Setup.of(new Conditions(start, DURATION, SEED, network, service));
        return new Scenario(
                "Live laboratory",
                "Nothing but what clients do.",
                setup,
                new Scenario.View(1),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
