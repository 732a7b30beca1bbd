package dev.shardlab.scenario;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A number that can be counted in the event log or read off the state at a time. */
public sealed interface Measure {

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

    /** Records retained, counted now. */
    record Retained(StreamName stream) implements Measure {}

    /** Records a group has read since a time; {@code again}: only those it had read before. */
    record GroupRead(GroupName group, boolean again, Duration since) implements Measure {}

    /** Records stored that the group has not read yet. */
    record GroupBehind(GroupName group) implements Measure {}

    /** How old the oldest unread record of the group is: the largest MillisBehindLatest over its shards. */
    record MillisBehindLatest(GroupName group) implements Measure {}

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
