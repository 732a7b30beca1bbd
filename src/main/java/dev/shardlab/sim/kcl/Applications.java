package dev.shardlab.sim.kcl;

import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.model.GroupName;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Listener;
import java.util.Map;
import java.util.TreeMap;

/** Lets each application hear what happens to it. */
public final class Applications implements Listener {

    private final Map<GroupName, GroupActor> byName = new TreeMap<>();

    public void add(GroupActor application) {
        byName.put(application.name(), application);
    }

    @Override
    public void hear(Event event, ActorContext context) {
        if (event instanceof GroupEvent of) {
            GroupActor application = byName.get(of.group());
            if (application == null) {
                throw new IllegalStateException("There is no consumer group " + of.group());
            }
            application.hear(of, context);
        }
    }
}
