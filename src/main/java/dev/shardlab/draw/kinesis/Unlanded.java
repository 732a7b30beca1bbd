package dev.shardlab.draw.kinesis;

import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;

/** Which stored records are still shown on their way into their lanes. */
@FunctionalInterface
public interface Unlanded {

    /** Those of one shard: they are not yet drawn in its lane. */
    Spans of(ShardState shard);

    /** Whether a record is one of those that are shown on their way after they are stored: those of clients. */
    static boolean areShown(ShardLog log, long index) {
        return log.append(index).origin().isClient();
    }
}
