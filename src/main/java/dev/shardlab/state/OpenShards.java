package dev.shardlab.state;

import dev.shardlab.model.HashKey;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;

/**
 * The way from a hash key to the open shard that holds it. Immutable, so that all copies of a state share it; made anew when
 * shards open or close.
 *
 * <p>Open ranges cover the space without gap or overlap, so the last range that starts at or before a key holds it; a binary
 * search over the starts, kept as plain columns, finds it.
 */
final class OpenShards {

    static final OpenShards NONE = new OpenShards(List.of());

    private final long[] startHighs;
    private final long[] startLows;
    private final int[] shardIndexes;

    private OpenShards(List<ShardState> open) {
        startHighs =
                open.stream().mapToLong(shard -> shard.range().start().high()).toArray();
        startLows =
                open.stream().mapToLong(shard -> shard.range().start().low()).toArray();
        shardIndexes = open.stream().mapToInt(shard -> shard.id().index()).toArray();
    }

    static OpenShards among(List<ShardState> shards) {
        return new OpenShards(shards.stream()
                .filter(ShardState::isOpen)
                .sorted(Comparator.comparing((ShardState shard) -> shard.range().start()))
                .toList());
    }

    int size() {
        return shardIndexes.length;
    }

    /** The index, in the stream, of the shard at a place from the top of the hash key space. */
    int shardIndex(int place) {
        return shardIndexes[place];
    }

    /** The open ones among all shards of the stream, by range: looked up, not copied. */
    List<ShardState> of(List<ShardState> shards) {
        return new AbstractList<>() {
            @Override
            public ShardState get(int place) {
                return shards.get(shardIndexes[place]);
            }

            @Override
            public int size() {
                return shardIndexes.length;
            }
        };
    }

    /** The place, from the top of the hash key space, of the shard that holds a hash key. */
    int placeOf(long hashHigh, long hashLow) {
        int low = 0;
        int high = startHighs.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (HashKey.compare(startHighs[middle], startLows[middle], hashHigh, hashLow) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
