package dev.shardlab.state;

import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.WorkerName;
import org.jspecify.annotations.Nullable;

/**
 * What a group knows of one shard.
 *
 * @param owner the worker that reads it; null when nobody does
 * @param readIndex the cursor: everything before it has been read by the present owner or was done before
 * @param finishedIndex everything before it has been processed by the present owner or was done before
 * @param checkpointIndex everything before it is written down as done; -1 before the first checkpoint
 * @param furthestIndex the furthest any owner has read; reading below it again is a duplicate
 * @param ended whether the group is through with the closed shard
 * @param lastRead the last answer; null before the first
 */
public record LeaseState(
        ShardId shard,
        @Nullable WorkerName owner,
        long readIndex,
        long finishedIndex,
        long checkpointIndex,
        long furthestIndex,
        boolean ended,
        @Nullable RecordsRead lastRead) {

    static LeaseState assigned(ShardId shard, @Nullable WorkerName owner, long startIndex) {
        return new LeaseState(shard, owner, startIndex, startIndex, -1, startIndex, false, null);
    }

    LeaseState reassign(@Nullable WorkerName newOwner, long startIndex) {
        return new LeaseState(shard, newOwner, startIndex, startIndex, checkpointIndex, furthestIndex, ended, lastRead);
    }

    LeaseState read(RecordsRead event) {
        return new LeaseState(
                shard,
                owner,
                event.toIndex(),
                finishedIndex,
                checkpointIndex,
                Math.max(furthestIndex, event.toIndex()),
                ended,
                event);
    }

    LeaseState finish(long index) {
        return new LeaseState(shard, owner, readIndex, index, checkpointIndex, furthestIndex, ended, lastRead);
    }

    LeaseState checkpoint(long index) {
        return new LeaseState(shard, owner, readIndex, finishedIndex, index, furthestIndex, ended, lastRead);
    }

    LeaseState end() {
        return new LeaseState(shard, null, readIndex, finishedIndex, readIndex, furthestIndex, true, lastRead);
    }
}
