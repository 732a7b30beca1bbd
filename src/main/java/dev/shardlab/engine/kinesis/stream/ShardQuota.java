package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;

/** How many open shards one account may have over all its streams (developer guide, "Quotas and limits"). */
public final class ShardQuota {

    private ShardQuota() {}

    static void require(KinesisState state, int more) {
        if (more > left(state)) {
            throw ServiceWords.of(state).shardLimit(used(state), StreamLimits.MAX_SHARDS_PER_ACCOUNT, more);
        }
    }

    /** Open shards of all streams; those of a stream that is CREATING count already. */
    public static int used(KinesisState state) {
        return state.streams().stream().mapToInt(ShardQuota::counted).sum();
    }

    static int left(KinesisState state) {
        return StreamLimits.MAX_SHARDS_PER_ACCOUNT - used(state);
    }

    private static int counted(StreamState stream) {
        return stream.status() == StreamStatus.CREATING ? stream.initialShardCount() : stream.openShardCount();
    }
}
