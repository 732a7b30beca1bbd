package dev.shardlab.state.kcl;

import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * What an application knows of one shard.
 *
 * @param owner the worker whose lease it is, though it may be dead; null when it is nobody's
 * @param beganIndex where the application began this shard; an owner begins here again as long as there is no checkpoint
 * @param readIndex the cursor: everything before it has been read by the present owner or was done before
 * @param finishedIndex everything before it has been processed by the present owner or was done before
 * @param checkpointIndex everything before it is written down as done; -1 before the first checkpoint
 * @param furthestIndex the furthest any owner has read; reading below it again is a duplicate
 * @param ended whether the application is through with the closed shard
 * @param lastRead the last answer; null before the first
 * @param setAt since when the cursor has only moved on by reading: an owner that begins at a checkpoint sets it back
 * @param unattended for how long no running worker has had this shard
 */
public record LeaseState(
        ShardId shard,
        @Nullable WorkerName owner,
        long beganIndex,
        long readIndex,
        long finishedIndex,
        long checkpointIndex,
        long furthestIndex,
        boolean ended,
        @Nullable RecordsRead lastRead,
        VirtualTime setAt,
        Unattended unattended) {

    static LeaseState assigned(
            ShardId shard, @Nullable WorkerName owner, long startIndex, VirtualTime at, VirtualTime setAt) {
        Unattended unattended = owner == null ? Unattended.NEVER.from(at) : Unattended.NEVER;
        return new LeaseState(
                shard, owner, startIndex, startIndex, startIndex, -1, startIndex, false, null, setAt, unattended);
    }

    /** The first record that no owner has read: a new owner may begin before it, where the last checkpoint is. */
    public long firstNeverRead() {
        return Math.max(readIndex, furthestIndex);
    }

    LeaseState reassign(@Nullable WorkerName newOwner, long startIndex, VirtualTime at) {
        return new LeaseState(
                shard,
                newOwner,
                beganIndex,
                startIndex,
                startIndex,
                checkpointIndex,
                furthestIndex,
                ended,
                lastRead,
                startIndex == readIndex ? setAt : at,
                newOwner == null ? unattended.from(at) : unattended.until(at));
    }

    /** Its owner has died. */
    LeaseState abandon(VirtualTime at) {
        return new LeaseState(
                shard,
                owner,
                beganIndex,
                readIndex,
                finishedIndex,
                checkpointIndex,
                furthestIndex,
                ended,
                lastRead,
                setAt,
                unattended.from(at));
    }

    /** Records that expired before the owner came to them count as finished if all before them is. */
    LeaseState read(RecordsRead event) {
        return new LeaseState(
                shard,
                owner,
                beganIndex,
                event.toIndex(),
                finishedIndex == readIndex ? event.fromIndex() : finishedIndex,
                checkpointIndex,
                Math.max(furthestIndex, event.toIndex()),
                ended,
                event,
                setAt,
                unattended);
    }

    LeaseState finish(long index) {
        return moved(owner, readIndex, index, checkpointIndex, ended);
    }

    LeaseState checkpoint(long index) {
        return moved(owner, readIndex, finishedIndex, index, ended);
    }

    LeaseState end() {
        return moved(null, readIndex, finishedIndex, readIndex, true);
    }

    private LeaseState moved(@Nullable WorkerName newOwner, long read, long finished, long checkpoint, boolean end) {
        return new LeaseState(
                shard,
                newOwner,
                beganIndex,
                read,
                finished,
                checkpoint,
                furthestIndex,
                end,
                lastRead,
                setAt,
                unattended);
    }
}
