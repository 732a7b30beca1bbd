package dev.shardlab.lesson;

import dev.shardlab.model.IteratorType;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;
import dev.shardlab.state.LeaseState;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;
import java.util.Optional;

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
            long from = Math.max(shard.first(), cursor(group, shard));
            if (from < shard.next()) {
                records += shard.next() - from;
                oldestMillis = Math.max(
                        oldestMillis, now.since(shard.log().arrival(from)).toMillis());
            }
        }
        return new Backlog(records, oldestMillis);
    }

    /**
     * The first record of a shard that a group has not read. A shard that nobody has begun is begun at the group's initial
     * position, or whole if it opened while the group ran.
     */
    public static long cursor(GroupState group, ShardState shard) {
        Optional<LeaseState> lease = group.lease(shard.id());
        if (lease.isPresent()) {
            return lease.get().readIndex();
        }
        boolean older = !shard.openedAt().isAfter(group.createdAt());
        return group.initialPosition() == IteratorType.LATEST && older ? shard.next() : 0;
    }
}
