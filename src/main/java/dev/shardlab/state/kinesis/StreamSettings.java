package dev.shardlab.state.kinesis;

import dev.shardlab.event.StreamChange;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a stream works.
 *
 * @param metrics the shard-level metrics that are on, in the order of their declaration
 * @param key null without encryption
 * @param warmMibPerSec what an on-demand stream was asked to take at once, 0 if it was not
 * @param maxRecordKib the largest record, payload and key together
 */
public record StreamSettings(
        StreamMode mode,
        List<ShardLevelMetric> metrics,
        EncryptionType encryption,
        @Nullable KeyId key,
        int warmMibPerSec,
        int maxRecordKib,
        RecordDistribution distribution) {

    public StreamSettings {
        metrics = List.copyOf(metrics);
    }

    static StreamSettings of(StreamOptions options) {
        return new StreamSettings(
                options.mode(),
                List.of(),
                EncryptionType.NONE,
                null,
                options.warmThroughputMiBps().orElse(0),
                options.maxRecordKiB(),
                RecordDistribution.USER_PARTITION_KEY);
    }

    StreamSettings with(StreamChange change) {
        return switch (change) {
            case StreamChange.Metrics(var on) ->
                new StreamSettings(mode, on, encryption, key, warmMibPerSec, maxRecordKib, distribution);
            case StreamChange.Encryption(var type, var newKey) ->
                new StreamSettings(mode, metrics, type, newKey, warmMibPerSec, maxRecordKib, distribution);
            case StreamChange.Mode(var newMode) -> in(newMode);
            case StreamChange.Warmth(int mibPerSec) ->
                new StreamSettings(mode, metrics, encryption, key, mibPerSec, maxRecordKib, distribution);
            case StreamChange.RecordSize(int kib) ->
                new StreamSettings(mode, metrics, encryption, key, warmMibPerSec, kib, distribution);
            case StreamChange.Distribution(var strategy) ->
                new StreamSettings(mode, metrics, encryption, key, warmMibPerSec, maxRecordKib, strategy);
        };
    }

    /** A provisioned stream is neither warm nor does it choose shards by itself. */
    private StreamSettings in(StreamMode newMode) {
        boolean onDemand = newMode == StreamMode.ON_DEMAND;
        return new StreamSettings(
                newMode,
                metrics,
                encryption,
                key,
                onDemand ? warmMibPerSec : 0,
                maxRecordKib,
                onDemand ? distribution : RecordDistribution.USER_PARTITION_KEY);
    }

    /** Whether records are stored as they were put: unencrypted, and by their own keys. */
    public boolean storesAsPut() {
        return encryption == EncryptionType.NONE && distribution == RecordDistribution.USER_PARTITION_KEY;
    }

    public boolean isOnDemand() {
        return mode == StreamMode.ON_DEMAND;
    }

    public int maxRecordBytes() {
        return maxRecordKib << 10;
    }
}
