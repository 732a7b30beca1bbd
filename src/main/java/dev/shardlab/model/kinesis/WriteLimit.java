package dev.shardlab.model.kinesis;

/** Which of a shard's two write limits was reached. */
public enum WriteLimit {
    RECORDS_PER_SEC,
    BYTES_PER_SEC
}
