package dev.shardlab.sim.queue;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Listener;
import java.util.ArrayList;
import java.util.List;

/** Lets the workers of queues hear that a receive that waited is answered. */
public final class QueueFleets implements Listener {

    private final List<QueueFleet> fleets = new ArrayList<>();

    public void add(QueueFleet fleet) {
        fleets.add(fleet);
    }

    @Override
    public void hear(Event event, ActorContext context) {
        if (event instanceof MessagesReceived received && received.poll() > 0) {
            fleets.forEach(fleet -> fleet.hear(received, context));
        }
    }
}
