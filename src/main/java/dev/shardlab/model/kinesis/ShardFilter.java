package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;

/** Which shards a list is to hold (Kinesis API reference, ShardFilter). */
public sealed interface ShardFilter {

    /** The shards whose index is higher. */
    record AfterShardId(ShardId shard) implements ShardFilter {}

    /** The shards that were open at the trim horizon. */
    record AtTrimHorizon() implements ShardFilter {}

    /** Every shard that still may hold a record: those open at the trim horizon, and all since. */
    record FromTrimHorizon() implements ShardFilter {}

    /** The shards that are open. */
    record AtLatest() implements ShardFilter {}

    /** The shards that were open at that time. */
    record AtTimestamp(VirtualTime time) implements ShardFilter {}

    /** The shards that were open at that time, and all since. */
    record FromTimestamp(VirtualTime time) implements ShardFilter {}
}
