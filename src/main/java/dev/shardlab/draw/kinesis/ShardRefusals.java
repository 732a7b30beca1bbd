package dev.shardlab.draw.kinesis;

import dev.shardlab.state.kinesis.ShardState;

/** What the shards of one stream have refused and is not settled yet. */
public interface ShardRefusals {

    /** How many records of this shard's refusing are not settled. */
    int by(ShardState shard);

    /** When the first of them is sent again; {@code Long.MAX_VALUE} while no producer knows yet. */
    long nextRetryMicros(ShardState shard);
}
