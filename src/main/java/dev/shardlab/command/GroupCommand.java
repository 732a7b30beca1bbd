package dev.shardlab.command;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.WorkerName;

/** A request within a consumer group. */
public sealed interface GroupCommand extends Command {

    GroupName group();

    /**
     * A group that reads a stream from now on.
     *
     * @param initialPosition TRIM_HORIZON or LATEST: where a shard without a checkpoint is begun
     */
    record CreateGroup(GroupName group, StreamName stream, IteratorType initialPosition) implements GroupCommand {}

    record StartWorker(GroupName group, WorkerName worker) implements GroupCommand {}

    /** The worker leaves; what it had read but not checkpointed will be read again by the next owner of its shards. */
    record StopWorker(GroupName group, WorkerName worker) implements GroupCommand {}

    /** The worker has finished every record of the shard before {@code index}. */
    record FinishRecords(GroupName group, WorkerName worker, ShardId shard, long index) implements GroupCommand {}

    /** The worker writes down that everything before {@code index} is done. */
    record Checkpoint(GroupName group, WorkerName worker, ShardId shard, long index) implements GroupCommand {}

    /** The worker has finished a closed shard to its end; its children may begin. */
    record EndShard(GroupName group, WorkerName worker, ShardId shard) implements GroupCommand {}
}
