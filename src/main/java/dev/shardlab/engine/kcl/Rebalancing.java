package dev.shardlab.engine.kcl;

import dev.shardlab.command.Command;
import dev.shardlab.command.kcl.ApplicationCommand.BalanceShards;
import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.ShardExpired;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.KclState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events make an application share out its shards anew: shards that open, close or go change what may be read, and an expired lease
 * frees one. What workers ask for themselves, to start, to stop, to leave a finished shard, shares them out in the same decision.
 */
public final class Rebalancing {

    private Rebalancing() {}

    /** What is to be asked once these events have been folded, application by application; mostly nothing. */
    public static List<Command> after(List<Event> events, KclState state) {
        Set<ApplicationName> applications = null;
        for (Event event : events) {
            if (event instanceof LeaseExpired expired) {
                applications = applications == null ? new TreeSet<>() : applications;
                applications.add(expired.application());
            } else if (event instanceof ShardsOpened || event instanceof Resharded || event instanceof ShardExpired) {
                applications = applications == null ? new TreeSet<>() : applications;
                addReaders(applications, (StreamEvent) event, state);
            }
        }
        return applications == null
                ? List.of()
                : applications.stream().<Command>map(BalanceShards::new).toList();
    }

    private static void addReaders(Set<ApplicationName> applications, StreamEvent event, KclState state) {
        for (ApplicationState application : state.applications()) {
            if (application.stream().equals(event.stream())) {
                applications.add(application.name());
            }
        }
    }
}
