package dev.shardlab.sim.kcl;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.Event;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Listener;
import java.util.Map;
import java.util.TreeMap;

/** Lets each application hear what happens to it. */
public final class Applications implements Listener {

    private final Map<ApplicationName, ApplicationActor> byName = new TreeMap<>();

    public void add(ApplicationActor application) {
        byName.put(application.name(), application);
    }

    @Override
    public void hear(Event event, ActorContext context) {
        if (event instanceof ApplicationEvent of) {
            ApplicationActor application = byName.get(of.application());
            if (application == null) {
                throw new IllegalStateException("There is no application " + of.application());
            }
            application.hear(of, context);
        }
    }
}
