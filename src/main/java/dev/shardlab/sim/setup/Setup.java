package dev.shardlab.sim.setup;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.List;

/**
 * An experiment, whole: together with the lines of its input files it decides every event.
 *
 * @param start the virtual time at which it begins
 * @param duration how long it runs
 * @param seed what all chance is drawn from
 */
public record Setup(
        VirtualTime start,
        Duration duration,
        long seed,
        NetworkSetup network,
        List<StreamSetup> streams,
        List<ProducerSetup> producers,
        List<GroupSetup> groups,
        List<TimedAction> actions) {

    public Setup {
        streams = List.copyOf(streams);
        producers = List.copyOf(producers);
        groups = List.copyOf(groups);
        actions = List.copyOf(actions);
    }

    public VirtualTime end() {
        return start.plus(duration);
    }

    public Setup withSeed(long other) {
        return new Setup(start, duration, other, network, streams, producers, groups, actions);
    }

    public Setup withActions(List<TimedAction> others) {
        return new Setup(start, duration, seed, network, streams, producers, groups, others);
    }

    public Setup withDuration(Duration other) {
        return new Setup(start, other, seed, network, streams, producers, groups, actions);
    }
}
