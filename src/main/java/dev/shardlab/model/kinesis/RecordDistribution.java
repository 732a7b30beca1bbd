package dev.shardlab.model.kinesis;

/** Who chooses a record's shard (Kinesis API reference, UpdateStreamRecordDistributionStrategy). */
public enum RecordDistribution {
    /** The producer, by partition key or ExplicitHashKey. */
    USER_PARTITION_KEY,
    /** The service, evenly; keys are ignored and may be left out. On-demand streams only. */
    AUTO
}
