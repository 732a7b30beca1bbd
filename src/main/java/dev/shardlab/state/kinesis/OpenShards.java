package dev.shardlab.state.kinesis;

import dev.shardlab.model.kinesis.HashKey;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;

/**
 * The way from a hash key to the open shard that holds it. Immutable, so that all copies of a state share it; made anew when
 * shards open or close.
 *
 * <p>Open ranges cover the space without gap or overlap, so the last range that starts at or before a key holds it. A binary search
 * over all starts would guess wrong at every other step, and a wrong guess costs a processor as much as ten right ones. So the
 * space is divided into equal cells, two to four for each shard, and of each cell it is known which shards hold its first and
 * its last key: mostly it is one and the same. Where several ranges share a cell, they are searched: so it is the logarithm of
 * their number at worst.
 */
final class OpenShards {

    static final OpenShards NONE = new OpenShards(List.of());

    private final long[] startHighs;
    private final long[] startLows;
    private final int[] shardIndexes;

    /** For each cell the place of the shard that holds its first key, and of that which holds its last. */
    private final int[] firstOfCell;

    private final int[] lastOfCell;

    /** By how much the upper half of a hash key is shifted to be the number of its cell. */
    private final int cellShift;

    private OpenShards(List<ShardState> open) {
        startHighs =
                open.stream().mapToLong(shard -> shard.range().start().high()).toArray();
        startLows =
                open.stream().mapToLong(shard -> shard.range().start().low()).toArray();
        shardIndexes = open.stream().mapToInt(shard -> shard.id().index()).toArray();
        int cellBits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * Math.max(1, open.size()));
        cellShift = Long.SIZE - cellBits;
        firstOfCell = new int[1 << cellBits];
        lastOfCell = new int[1 << cellBits];
        int place = 0;
        for (int cell = 0; cell < firstOfCell.length; cell++) {
            long firstHigh = (long) cell << cellShift;
            place = search(firstHigh, 0, place, startHighs.length - 1);
            firstOfCell[cell] = place;
            place = search(firstHigh | (1L << cellShift) - 1, -1, place, startHighs.length - 1);
            lastOfCell[cell] = place;
        }
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
        int cell = (int) (hashHigh >>> cellShift);
        int low = firstOfCell[cell];
        int high = lastOfCell[cell];
        return low == high ? low : search(hashHigh, hashLow, low, high);
    }

    private int search(long hashHigh, long hashLow, int from, int to) {
        int low = from;
        int high = to;
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
