package dev.shardlab.engine.kcl;

import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;

/**
 * What a group may read by now, and from where. Children wait until the group is through with all their parents that still
 * exist: that keeps the records of one partition key in order over a reshard (developer guide, "After resharding").
 */
final class Eligibility {

    private Eligibility() {}

    static boolean by(GroupState group, StreamState stream, ShardState shard) {
        return !shard.isExpired()
                && !isEnded(group, shard)
                && !isBeforeTheGroup(group, shard)
                && stream.livingParents(shard).stream()
                        .allMatch(parent -> isEnded(group, parent) || isBeforeTheGroup(group, parent));
    }

    private static boolean isEnded(GroupState group, ShardState shard) {
        return group.lease(shard.id()).map(LeaseState::ended).orElse(false);
    }

    /** A group that begins at LATEST has no business with a shard that was closed by then. */
    private static boolean isBeforeTheGroup(GroupState group, ShardState shard) {
        return group.initialPosition() == IteratorType.LATEST
                && shard.closedAt() != null
                && !shard.closedAt().isAfter(group.createdAt());
    }

    /**
     * Where a new owner begins: at the checkpoint; without one where the group began the shard. A shard that opened after the
     * group was created is begun at its first record whatever the group's initial position, or a reshard would lose records.
     */
    static long startIndex(GroupState group, ShardState shard) {
        return group.lease(shard.id()).map(Eligibility::resumeIndex).orElseGet(() -> firstIndex(group, shard));
    }

    /** Where whoever takes over a lease begins. */
    static long resumeIndex(LeaseState lease) {
        return lease.checkpointIndex() >= 0 ? lease.checkpointIndex() : lease.beganIndex();
    }

    private static long firstIndex(GroupState group, ShardState shard) {
        boolean onlyWhatComes = group.initialPosition() == IteratorType.LATEST
                && !shard.openedAt().isAfter(group.createdAt());
        return onlyWhatComes ? shard.next() : shard.first();
    }
}
