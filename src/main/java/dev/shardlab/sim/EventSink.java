package dev.shardlab.sim;

import dev.shardlab.event.Event;

/** Takes events in the order in which they happen. The head state has folded each one when it is handed over, and no more. */
@FunctionalInterface
public interface EventSink {
    void accept(Event event);
}
