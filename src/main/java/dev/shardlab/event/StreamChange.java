package dev.shardlab.event;

import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may change about how a stream works. */
public sealed interface StreamChange {

    /** @param on the shard-level metrics that are reported from now on */
    record Metrics(List<ShardLevelMetric> on) implements StreamChange {
        public Metrics {
            on = List.copyOf(on);
        }
    }

    /** @param key null without encryption */
    record Encryption(EncryptionType type, @Nullable KeyId key) implements StreamChange {}

    record Mode(StreamMode mode) implements StreamChange {}

    /** @param mibPerSec what an on-demand stream takes at once */
    record Warmth(int mibPerSec) implements StreamChange {}

    /** @param kib the largest record, payload and key together */
    record RecordSize(int kib) implements StreamChange {}

    record Distribution(RecordDistribution strategy) implements StreamChange {}
}
