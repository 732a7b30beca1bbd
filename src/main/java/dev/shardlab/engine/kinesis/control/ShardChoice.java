package dev.shardlab.engine.kinesis.control;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import org.jspecify.annotations.Nullable;

/**
 * Which shards a filter lets through (API reference, ShardFilter). All six filters come down to three questions: is the index
 * high enough, did the shard open early enough, and was it still open late enough.
 *
 * @param after shards up to this one are left out; null for none
 * @param openedBy shards that opened later are left out
 * @param openAfter shards that were closed by then are left out
 */
record ShardChoice(@Nullable ShardId after, VirtualTime openedBy, VirtualTime openAfter) {

    private static final VirtualTime ALWAYS = new VirtualTime(Long.MIN_VALUE);
    private static final VirtualTime NEVER = new VirtualTime(Long.MAX_VALUE);

    static ShardChoice of(StreamState stream, @Nullable ShardFilter filter, VirtualTime now) {
        return switch (filter) {
            case null -> new ShardChoice(null, NEVER, ALWAYS);
            case ShardFilter.AfterShardId(ShardId shard) -> new ShardChoice(shard, NEVER, ALWAYS);
            case ShardFilter.AtLatest _ -> new ShardChoice(null, NEVER, now);
            case ShardFilter.AtTrimHorizon _ -> at(trimHorizon(stream, now));
            case ShardFilter.FromTrimHorizon _ -> new ShardChoice(null, NEVER, trimHorizon(stream, now));
            case ShardFilter.AtTimestamp(VirtualTime time) -> at(notBefore(trimHorizon(stream, now), time));
            case ShardFilter.FromTimestamp(VirtualTime time) ->
                new ShardChoice(null, NEVER, notBefore(trimHorizon(stream, now), time));
        };
    }

    private static ShardChoice at(VirtualTime time) {
        return new ShardChoice(null, time, time);
    }

    /** The oldest time of which anything is known: a young stream's first shards opened after its retention began. */
    private static VirtualTime trimHorizon(StreamState stream, VirtualTime now) {
        VirtualTime oldestRetained = now.minus(stream.retention());
        return stream.shards().isEmpty()
                ? oldestRetained
                : notBefore(stream.shards().getFirst().openedAt(), oldestRetained);
    }

    private static VirtualTime notBefore(VirtualTime bound, VirtualTime time) {
        return time.isBefore(bound) ? bound : time;
    }

    boolean holds(ShardState shard) {
        VirtualTime closedAt = shard.closedAt();
        return (after == null || shard.id().compareTo(after) > 0)
                && !shard.openedAt().isAfter(openedBy)
                && (closedAt == null || closedAt.isAfter(openAfter));
    }
}
