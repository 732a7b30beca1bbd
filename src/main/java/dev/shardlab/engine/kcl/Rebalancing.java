package dev.shardlab.engine.kcl;

import dev.shardlab.command.Command;
import dev.shardlab.command.kcl.GroupCommand.BalanceShards;
import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent.LeaseExpired;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.ShardExpired;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.model.GroupName;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.KclState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events make a group share out its shards anew: shards that open, close or go change what may be read, and an expired lease
 * frees one. What workers ask for themselves, to start, to stop, to leave a finished shard, shares them out in the same decision.
 */
public final class Rebalancing {

    private Rebalancing() {}

    /** What is to be asked once these events have been folded, group by group; mostly nothing. */
    public static List<Command> after(List<Event> events, KclState state) {
        Set<GroupName> groups = null;
        for (Event event : events) {
            if (event instanceof LeaseExpired expired) {
                groups = groups == null ? new TreeSet<>() : groups;
                groups.add(expired.group());
            } else if (event instanceof ShardsOpened || event instanceof Resharded || event instanceof ShardExpired) {
                groups = groups == null ? new TreeSet<>() : groups;
                addReaders(groups, (StreamEvent) event, state);
            }
        }
        return groups == null
                ? List.of()
                : groups.stream().<Command>map(BalanceShards::new).toList();
    }

    private static void addReaders(Set<GroupName> groups, StreamEvent event, KclState state) {
        for (GroupState group : state.groups()) {
            if (group.stream().equals(event.stream())) {
                groups.add(group.name());
            }
        }
    }
}
