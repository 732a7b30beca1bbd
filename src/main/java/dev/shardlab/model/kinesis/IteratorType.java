package dev.shardlab.model.kinesis;

/** Where a reader starts in a shard (Kinesis API reference, GetShardIterator). */
public enum IteratorType {
    /** The oldest record that is still retained. */
    TRIM_HORIZON,
    /** Just after the newest record: only what comes from now on. */
    LATEST,
    AT_SEQUENCE_NUMBER,
    AFTER_SEQUENCE_NUMBER,
    /** The first record stored at or after a time. */
    AT_TIMESTAMP
}
