package dev.shardlab.event;

/** Where a reshard came from: which request, or the service itself. */
public enum ReshardKind {
    SPLIT,
    MERGE,
    UPDATE_SHARD_COUNT,
    /** An on-demand stream grows, or becomes warm. */
    ON_DEMAND
}
