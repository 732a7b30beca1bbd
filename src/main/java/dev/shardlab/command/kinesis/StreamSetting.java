package dev.shardlab.command.kinesis;

import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import java.util.List;
import java.util.OptionalInt;

/** Changes how a stream works, not what it holds. */
public sealed interface StreamSetting extends ServiceCommand {

    StreamName stream();

    /** @param metrics one or more; {@code ALL} is all seven */
    record EnableEnhancedMonitoring(StreamName stream, List<ShardLevelMetric> metrics) implements StreamSetting {
        public EnableEnhancedMonitoring {
            metrics = List.copyOf(metrics);
        }
    }

    /** @param metrics one or more; {@code ALL} is all seven */
    record DisableEnhancedMonitoring(StreamName stream, List<ShardLevelMetric> metrics) implements StreamSetting {
        public DisableEnhancedMonitoring {
            metrics = List.copyOf(metrics);
        }
    }

    record StartStreamEncryption(StreamName stream, EncryptionType type, KeyId key) implements StreamSetting {}

    record StopStreamEncryption(StreamName stream, EncryptionType type, KeyId key) implements StreamSetting {}

    /** @param warmThroughputMiBps MiB a second, 0 or more; empty if not asked for */
    record UpdateStreamMode(StreamName stream, StreamMode mode, OptionalInt warmThroughputMiBps)
            implements StreamSetting {}

    /** @param warmThroughputMiBps MiB a second, 0 or more */
    record UpdateStreamWarmThroughput(StreamName stream, int warmThroughputMiBps) implements StreamSetting {}

    /** @param maxRecordKiB 1024 to 10240 */
    record UpdateMaxRecordSize(StreamName stream, int maxRecordKiB) implements StreamSetting {}

    record UpdateStreamRecordDistributionStrategy(StreamName stream, RecordDistribution strategy)
            implements StreamSetting {}
}
