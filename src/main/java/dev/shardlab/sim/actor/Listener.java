package dev.shardlab.sim.actor;

import dev.shardlab.event.Event;

/** Lets the actors of one kind hear of the events that they ask to hear of. */
public interface Listener {

    /** Has happened; called with every event, so it costs nothing to be told of what is of no concern. */
    void hear(Event event, ActorContext context);
}
