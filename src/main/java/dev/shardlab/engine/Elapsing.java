package dev.shardlab.engine;

import dev.shardlab.engine.fanout.Lapsing;
import dev.shardlab.engine.group.Failover;
import dev.shardlab.engine.stream.Commitment;
import dev.shardlab.engine.stream.Expiry;
import dev.shardlab.engine.stream.OnDemandGrowth;
import dev.shardlab.engine.stream.Progress;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;
import java.util.List;

/**
 * What is due now: streams and their consumers that get on, records and leases that expire. One thing at a time, each decided on the
 * state that the one before has left; so none needs a copy of the state to try itself out on, and each costs what is due.
 */
final class Elapsing {

    private Elapsing() {}

    /** The next thing that is due by now; nothing if there is none left. */
    static List<Event> next(LabState state, VirtualTime now) {
        for (StreamState stream : state.streams()) {
            List<Event> due = next(state, stream, now);
            if (!due.isEmpty()) {
                return due;
            }
        }
        List<Event> due = Commitment.due(state.commitment(), now);
        return due.isEmpty() ? Failover.due(state, now) : due;
    }

    private static List<Event> next(LabState state, StreamState stream, VirtualTime now) {
        List<Event> due = Progress.due(stream, now);
        due = due.isEmpty() ? Lapsing.due(stream, now) : due;
        due = due.isEmpty() ? OnDemandGrowth.due(state, stream, now) : due;
        return due.isEmpty() ? Expiry.due(state, stream, now) : due;
    }
}
