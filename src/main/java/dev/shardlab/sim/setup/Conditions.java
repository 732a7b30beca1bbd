package dev.shardlab.sim.setup;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;

/**
 * Under what an experiment runs, whichever systems take part.
 *
 * @param start the virtual time at which it begins
 * @param duration how long it runs
 * @param seed what all chance is drawn from
 * @param service what the laboratory stands for
 */
public record Conditions(VirtualTime start, Duration duration, long seed, NetworkSetup network, Service service) {

    /** With the usual service. */
    public Conditions(VirtualTime start, Duration duration, long seed, NetworkSetup network) {
        this(start, duration, seed, network, Service.DEFAULT);
    }
}
