package dev.shardlab.event;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happened in a consumer group. */
public sealed interface GroupEvent extends Event {

    GroupName group();

    /** @param failoverTime how long after a worker fell silent its leases expire */
    record GroupCreated(
            VirtualTime at, GroupName group, StreamName stream, IteratorType initialPosition, Duration failoverTime)
            implements GroupEvent {}

    record WorkerStarted(VirtualTime at, GroupName group, WorkerName worker) implements GroupEvent {}

    /** A worker was shut down; it has written down what it had finished, and handed its leases over. */
    record WorkerStopped(VirtualTime at, GroupName group, WorkerName worker) implements GroupEvent {}

    /** A worker is gone without a word: nobody in the group can know before its leases expire. */
    record WorkerDied(VirtualTime at, GroupName group, WorkerName worker) implements GroupEvent {}

    /**
     * The failover time is over in which a worker that died would have renewed its lease of a shard; now the others see it.
     *
     * @param worker whose lease it was
     * @param startIndex where its next owner will begin to read: the checkpoint, or the initial position
     */
    record LeaseExpired(VirtualTime at, GroupName group, ShardId shard, WorkerName worker, long startIndex)
            implements GroupEvent {}

    /**
     * A shard has a new owner in the group.
     *
     * @param worker null when nobody is left to own it
     * @param startIndex where the owner begins to read: the checkpoint, or the initial position
     */
    record ShardAssigned(
            VirtualTime at,
            GroupName group,
            ShardId shard,
            @Nullable WorkerName worker,
            long startIndex) implements GroupEvent {}

    /** The worker has finished every record before {@code index}. */
    record RecordsFinished(VirtualTime at, GroupName group, WorkerName worker, ShardId shard, long index)
            implements GroupEvent {}

    /** Everything before {@code index} is written down as done. */
    record CheckpointAdvanced(VirtualTime at, GroupName group, WorkerName worker, ShardId shard, long index)
            implements GroupEvent {}

    /** The group is through with a closed shard. */
    record ShardFinished(VirtualTime at, GroupName group, WorkerName worker, ShardId shard) implements GroupEvent {}
}
