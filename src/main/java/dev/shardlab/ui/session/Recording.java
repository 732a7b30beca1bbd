package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;

/** What a session plays: a history that may still grow behind the scenes, and may be replayed. */
public interface Recording extends AutoCloseable {

    /** What happened so far; another object once history is replayed. */
    Timeline timeline();

    /**
     * Up to where the {@link #timeline} is complete and can be shown. Asked after {@code timeline()}, it never goes beyond what that
     * one holds, unless that one is no longer the present one.
     */
    VirtualTime simulatedUntil();

    /** Asks for history up to {@code time}; it comes when it is ready. May be asked with each frame. */
    void prepareUntil(VirtualTime time);

    /** Tells that everything up to {@code time} has been shown. */
    void show(VirtualTime time);

    /** Asks for another history: the same until {@code at}, then with this action. It comes as another {@link #timeline}. */
    void take(VirtualTime at, Action action);

    /** The branches of which the {@link #timeline} is one; empty for a history that has none and never will. */
    Optional<Tree> tree();

    /**
     * What the service said to the last {@linkplain #take action}, if it refused it and history stays as it was; else empty.
     */
    Optional<String> refusal();

    /** Why history does not go on, in words; empty while all is well. */
    Optional<String> failure();

    @Override
    void close();
}
