package dev.shardlab.engine.stream;

import dev.shardlab.model.StreamLimits;
import dev.shardlab.model.StreamStatus;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;

/** How many open shards one account may have over all its streams (developer guide, "Quotas and limits"). */
final class ShardQuota {

    private ShardQuota() {}

    static void require(LabState state, int more) {
        int current = state.streams().stream().mapToInt(ShardQuota::counted).sum();
        if (more > StreamLimits.MAX_SHARDS_PER_ACCOUNT - current) {
            throw ServiceWords.shardLimit(current, StreamLimits.MAX_SHARDS_PER_ACCOUNT, more);
        }
    }

    private static int counted(StreamState stream) {
        return stream.status() == StreamStatus.CREATING ? stream.initialShardCount() : stream.openShardCount();
    }
}
