package dev.shardlab.sim.setup;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.List;

/**
 * An experiment, whole: together with the lines of its input files it decides every event.
 *
 * @param start the virtual time at which it begins
 * @param duration how long it runs
 * @param seed what all chance is drawn from
 * @param service what the laboratory stands for
 * @param calls what clients ask, in order of time
 * @param queues message queues, and who works with them
 */
public record Setup(
        VirtualTime start,
        Duration duration,
        long seed,
        NetworkSetup network,
        List<StreamSetup> streams,
        List<ProducerSetup> producers,
        List<GroupSetup> groups,
        List<TimedAction> actions,
        Service service,
        List<CallSetup> calls,
        QueuesSetup queues) {

    /** An experiment without queues. */
    public Setup(
            VirtualTime start,
            Duration duration,
            long seed,
            NetworkSetup network,
            List<StreamSetup> streams,
            List<ProducerSetup> producers,
            List<GroupSetup> groups,
            List<TimedAction> actions,
            Service service,
            List<CallSetup> calls) {
        this(start, duration, seed, network, streams, producers, groups, actions, service, calls, QueuesSetup.NONE);
    }

    /** An experiment without clients. */
    public Setup(
            VirtualTime start,
            Duration duration,
            long seed,
            NetworkSetup network,
            List<StreamSetup> streams,
            List<ProducerSetup> producers,
            List<GroupSetup> groups,
            List<TimedAction> actions,
            Service service) {
        this(start, duration, seed, network, streams, producers, groups, actions, service, List.of());
    }

    /** An experiment without clients, with the usual service. */
    public Setup(
            VirtualTime start,
            Duration duration,
            long seed,
            NetworkSetup network,
            List<StreamSetup> streams,
            List<ProducerSetup> producers,
            List<GroupSetup> groups,
            List<TimedAction> actions) {
        this(start, duration, seed, network, streams, producers, groups, actions, Service.DEFAULT);
    }

    public Setup {
        streams = List.copyOf(streams);
        producers = List.copyOf(producers);
        groups = List.copyOf(groups);
        actions = List.copyOf(actions);
        calls = List.copyOf(calls);
    }

    public VirtualTime end() {
        return start.plus(duration);
    }

    public Setup withSeed(long other) {
        return new Setup(start, duration, other, network, streams, producers, groups, actions, service, calls, queues);
    }

    public Setup withActions(List<TimedAction> others) {
        return new Setup(start, duration, seed, network, streams, producers, groups, others, service, calls, queues);
    }

    public Setup withDuration(Duration other) {
        return new Setup(start, other, seed, network, streams, producers, groups, actions, service, calls, queues);
    }

    /** The same experiment at another time. */
    public Setup withStart(VirtualTime other) {
        return new Setup(other, duration, seed, network, streams, producers, groups, actions, service, calls, queues);
    }

    public Setup withService(Service other) {
        return new Setup(start, duration, seed, network, streams, producers, groups, actions, other, calls, queues);
    }

    public Setup withCalls(List<CallSetup> others) {
        return new Setup(start, duration, seed, network, streams, producers, groups, actions, service, others, queues);
    }

    public Setup withQueues(QueuesSetup others) {
        return new Setup(start, duration, seed, network, streams, producers, groups, actions, service, calls, others);
    }
}
