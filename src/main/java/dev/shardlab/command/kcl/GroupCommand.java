package dev.shardlab.command.kcl;

import dev.shardlab.command.Command;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;

/** A request within a consumer group. */
public sealed interface GroupCommand extends Command {

    GroupName group();

    /**
     * A group that reads a stream from now on.
     *
     * @param initialPosition TRIM_HORIZON or LATEST: where a shard without a checkpoint is begun
     * @param failoverTime how long after a worker fell silent its leases expire; more than nothing
     */
    record CreateGroup(GroupName group, StreamName stream, IteratorType initialPosition, Duration failoverTime)
            implements GroupCommand {}

    record StartWorker(GroupName group, WorkerName worker) implements GroupCommand {}

    /** The worker is shut down: it writes down what it has finished and hands its leases over at once. */
    record StopWorker(GroupName group, WorkerName worker) implements GroupCommand {}

    /** The worker dies without a word: its leases stand until the failover time has passed. */
    record KillWorker(GroupName group, WorkerName worker) implements GroupCommand {}

    /** The worker has finished every record of the shard before {@code index}. */
    record FinishRecords(GroupName group, WorkerName worker, ShardId shard, long index) implements GroupCommand {}

    /** The worker writes down that everything before {@code index} is done. */
    record Checkpoint(GroupName group, WorkerName worker, ShardId shard, long index) implements GroupCommand {}

    /** The worker has finished a closed shard to its end; its children may begin. */
    record EndShard(GroupName group, WorkerName worker, ShardId shard) implements GroupCommand {}

    /** Who owns which shard is decided anew, because of what happened to the stream or to the leases. */
    record BalanceShards(GroupName group) implements GroupCommand {}
}
