package dev.shardlab.sim.setup;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something done to a running experiment, by its scenario or at the window. */
public sealed interface Action
        permits Action.Split,
                Action.Merge,
                Action.SetShardCount,
                Action.SetRetention,
                Action.SetRate,
                Action.SendBurst,
                Action.StartWorker,
                Action.StopWorker,
                Action.KillWorker,
                QueueAction,
                FirehoseAction {

    /** @param at where the second child begins; null: in the middle */
    record Split(StreamName stream, ShardId shard, @Nullable HashKey at) implements Action {}

    record Merge(StreamName stream, ShardId shard, ShardId adjacent) implements Action {}

    record SetShardCount(StreamName stream, int shards) implements Action {}

    record SetRetention(StreamName stream, Duration retention) implements Action {}

    /** From now on the producer keeps this rate, whatever its setup said. */
    record SetRate(ProducerName producer, double perSec) implements Action {}

    /** So many records more, at once. */
    record SendBurst(ProducerName producer, int records) implements Action {}

    record StartWorker(ApplicationName application, WorkerName worker) implements Action {}

    /** The worker is shut down: it writes down what it has finished and hands its leases over at once. */
    record StopWorker(ApplicationName application, WorkerName worker) implements Action {}

    /** The worker dies without a word; its leases expire when the application's failover time has passed. */
    record KillWorker(ApplicationName application, WorkerName worker) implements Action {}
}
