package dev.shardlab.event;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happened in an application. */
public sealed interface ApplicationEvent extends Event {

    ApplicationName application();

    /** @param failoverTime how long after a worker fell silent its leases expire */
    record ApplicationCreated(
            VirtualTime at,
            ApplicationName application,
            StreamName stream,
            IteratorType initialPosition,
            Duration failoverTime)
            implements ApplicationEvent {}

    record WorkerStarted(VirtualTime at, ApplicationName application, WorkerName worker) implements ApplicationEvent {}

    /** A worker was shut down; it has written down what it had finished, and handed its leases over. */
    record WorkerStopped(VirtualTime at, ApplicationName application, WorkerName worker) implements ApplicationEvent {}

    /** A worker is gone without a word: nobody in the application can know before its leases expire. */
    record WorkerDied(VirtualTime at, ApplicationName application, WorkerName worker) implements ApplicationEvent {}

    /**
     * The failover time is over in which a worker that died would have renewed its lease of a shard; now the others see it.
     *
     * @param worker whose lease it was
     * @param startIndex where its next owner will begin to read: the checkpoint, or the initial position
     */
    record LeaseExpired(VirtualTime at, ApplicationName application, ShardId shard, WorkerName worker, long startIndex)
            implements ApplicationEvent {}

    /**
     * A shard has a new owner in the application.
     *
     * @param worker null when nobody is left to own it
     * @param startIndex where the owner begins to read: the checkpoint, or the initial position
     */
    record ShardAssigned(
            VirtualTime at,
            ApplicationName application,
            ShardId shard,
            @Nullable WorkerName worker,
            long startIndex) implements ApplicationEvent {}

    /** The worker has finished every record before {@code index}. */
    record RecordsFinished(VirtualTime at, ApplicationName application, WorkerName worker, ShardId shard, long index)
            implements ApplicationEvent {}

    /** Everything before {@code index} is written down as done. */
    record CheckpointAdvanced(VirtualTime at, ApplicationName application, WorkerName worker, ShardId shard, long index)
            implements ApplicationEvent {}

    /** The application is through with a closed shard. */
    record ShardFinished(VirtualTime at, ApplicationName application, WorkerName worker, ShardId shard)
            implements ApplicationEvent {}
}
