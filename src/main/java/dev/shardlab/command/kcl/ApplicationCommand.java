package dev.shardlab.command.kcl;

import dev.shardlab.command.Command;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;

/** A request within an application. */
public sealed interface ApplicationCommand extends Command {

    ApplicationName application();

    /**
     * An application that reads a stream from now on.
     *
     * @param initialPosition TRIM_HORIZON or LATEST: where a shard without a checkpoint is begun
     * @param failoverTime how long after a worker fell silent its leases expire; more than nothing
     */
    record CreateApplication(
            ApplicationName application, StreamName stream, IteratorType initialPosition, Duration failoverTime)
            implements ApplicationCommand {}

    record StartWorker(ApplicationName application, WorkerName worker) implements ApplicationCommand {}

    /** The worker is shut down: it writes down what it has finished and hands its leases over at once. */
    record StopWorker(ApplicationName application, WorkerName worker) implements ApplicationCommand {}

    /** The worker dies without a word: its leases stand until the failover time has passed. */
    record KillWorker(ApplicationName application, WorkerName worker) implements ApplicationCommand {}

    /** The worker has finished every record of the shard before {@code index}. */
    record FinishRecords(ApplicationName application, WorkerName worker, ShardId shard, long index)
            implements ApplicationCommand {}

    /** The worker writes down that everything before {@code index} is done. */
    record Checkpoint(ApplicationName application, WorkerName worker, ShardId shard, long index)
            implements ApplicationCommand {}

    /** The worker has finished a closed shard to its end; its children may begin. */
    record EndShard(ApplicationName application, WorkerName worker, ShardId shard) implements ApplicationCommand {}

    /** Who owns which shard is decided anew, because of what happened to the stream or to the leases. */
    record BalanceShards(ApplicationName application) implements ApplicationCommand {}
}
