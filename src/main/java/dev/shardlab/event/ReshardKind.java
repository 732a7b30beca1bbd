package dev.shardlab.event;

/** Which request a reshard came from. */
public enum ReshardKind {
    SPLIT,
    MERGE,
    UPDATE_SHARD_COUNT
}
