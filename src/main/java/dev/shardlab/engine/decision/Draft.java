package dev.shardlab.engine.decision;

import dev.shardlab.command.Reply;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision that takes several steps, where each step must see what the steps before it made happen: a stream that becomes
 * active gives shards to a group that waited for them. The steps happen to a copy of the state, which costs O(shards +
 * actors); the frequent requests, putting and reading, decide without one.
 */
public final class Draft {

    private final LabState state;
    private final VirtualTime now;
    private final List<Event> events = new ArrayList<>();

    public Draft(LabState state, VirtualTime now) {
        this.state = state.copy();
        this.now = now;
    }

    /** The state as it will be after the steps so far. */
    public LabState state() {
        return state;
    }

    public VirtualTime now() {
        return now;
    }

    public void happen(Event event) {
        state.apply(event);
        events.add(event);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public Decision decision() {
        return new Decision(events, new Reply.Done());
    }
}
