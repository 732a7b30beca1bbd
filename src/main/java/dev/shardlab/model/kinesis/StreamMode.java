package dev.shardlab.model.kinesis;

/** Who decides how many shards a stream has (Kinesis API reference, StreamModeDetails). */
public enum StreamMode {
    /** Whoever owns the stream: by SplitShard, MergeShards and UpdateShardCount. */
    PROVISIONED,
    /** The service, by what is written. */
    ON_DEMAND
}
