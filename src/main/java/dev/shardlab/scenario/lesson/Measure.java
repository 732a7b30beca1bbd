package dev.shardlab.scenario.lesson;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A number that can be counted in the event log or read off the state at a time. */
public sealed interface Measure
        permits Measure.Stored,
                Measure.OpenShards,
                Measure.Retained,
                Measure.RetentionHours,
                Measure.Moved,
                Measure.LargestShare,
                Measure.ApplicationRead,
                Measure.ApplicationLost,
                Measure.Unattended,
                Measure.RunningWorkers,
                Measure.ApplicationBehind,
                Measure.MillisBehindLatest,
                Measure.OfProducer,
                QueueMeasure,
                DeliveryMeasure {

    /** What can be counted shard by shard. */
    enum PerShard {
        RECORDS_STORED,
        BYTES_STORED,
        RECORDS_THROTTLED,
        RECORDS_EXPIRED
    }

    /**
     * A count over one shard or, with null, the whole stream.
     *
     * @param since from when on it is counted, from the start; zero: from the beginning
     */
    record Stored(StreamName stream, @Nullable ShardId shard, PerShard what, Duration since) implements Measure {}

    /** How many shards are open. */
    record OpenShards(StreamName stream) implements Measure {}

    /** Records retained by one shard or, with null, by the whole stream, counted now. */
    record Retained(StreamName stream, @Nullable ShardId shard) implements Measure {}

    /** For how many hours the stream keeps a record. */
    record RetentionHours(StreamName stream) implements Measure {}

    /** Records that lie in another shard than the one that stored them, counted now. */
    record Moved(StreamName stream) implements Measure {}

    /** The part, in percent, of what the stream has stored since a time that is in its fullest shard. */
    record LargestShare(StreamName stream, Duration since) implements Measure {}

    /** Records an application has read since a time; {@code again}: only those it had read before. */
    record ApplicationRead(ApplicationName application, boolean again, Duration since) implements Measure {}

    /** Records that expired since a time before any worker of the application had read them. */
    record ApplicationLost(ApplicationName application, Duration since) implements Measure {}

    /**
     * For how many milliseconds since a time no running worker of the application had a shard.
     *
     * @param shard null: over all its shards, added up
     */
    record Unattended(ApplicationName application, @Nullable ShardId shard, Duration since) implements Measure {}

    /** How many workers of an application run. */
    record RunningWorkers(ApplicationName application) implements Measure {}

    /** Records stored that the application has not read yet. */
    record ApplicationBehind(ApplicationName application) implements Measure {}

    /** How old the oldest unread record of the application is: the largest MillisBehindLatest over its shards. */
    record MillisBehindLatest(ApplicationName application) implements Measure {}

    /** Refusals, retries or records given up at a producer. */
    record OfProducer(ProducerName producer, ProducerCount what, Duration since) implements Measure {}

    /** What can be counted at a producer. */
    enum ProducerCount {
        SENT,
        STORED,
        THROTTLED,
        RETRIED,
        ABANDONED
    }
}
