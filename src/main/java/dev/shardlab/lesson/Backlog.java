package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;

/**
 * What a group has still before it: in every shard the retained records from its cursor on. A record that expired unread is
 * not before the group any more; it is lost to it.
 *
 * @param records how many, over all shards
 * @param oldestMillis how long ago the oldest of them was stored; 0 when there is none
 */
public record Backlog(long records, long oldestMillis) {

    private static final Backlog NONE = new Backlog(0, 0);

    /** The backlog of a group in a state that is shown at {@code now}. */
    public static Backlog of(GroupState group, LabState state, VirtualTime now) {
        return state.stream(group.stream())
                .map(stream -> of(group, stream, now))
                .orElse(NONE);
    }

    private static Backlog of(GroupState group, StreamState stream, VirtualTime now) {
        long records = 0;
        long oldestMillis = 0;
        for (ShardState shard : stream.shards()) {
            long from = Math.max(shard.first(), group.cursor(shard));
            if (from < shard.next()) {
                records += shard.next() - from;
                oldestMillis = Math.max(
                        oldestMillis, now.since(shard.log().arrival(from)).toMillis());
            }
        }
        return new Backlog(records, oldestMillis);
    }
}
