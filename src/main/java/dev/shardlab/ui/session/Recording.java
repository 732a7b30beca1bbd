package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;

/** What a session plays: a history that may still grow, and a playhead in it. Used by one thread. */
public interface Recording extends AutoCloseable {

    EventLog log();

    VirtualTime start();

    VirtualTime end();

    /** Asks for history up to {@code time}; it comes when it is ready. */
    void prepareUntil(VirtualTime time);

    /** Up to where history is complete and can be shown; it grows behind the scenes. */
    VirtualTime simulatedUntil();

    /** The state at the playhead; the same object until the playhead moves. */
    LabState state();

    /** How many events are folded into {@link #state}. */
    long position();

    /** Moves the playhead so that everything at or before {@code time} is folded in. */
    void seek(VirtualTime time);

    /** Forgets what comes after {@code at}, takes the action then, and goes on from there. */
    void take(VirtualTime at, Action action);

    @Override
    void close();
}
