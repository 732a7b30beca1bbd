package dev.shardlab.model.kinesis;

import dev.shardlab.model.IntColumn;
import java.util.Arrays;

/**
 * Which records of a request were stored, and where: shard by shard, and of each shard in the order in which it stored them, which
 * is the order of the request.
 *
 * <p>A request that meets many shards is folded shard by shard, so that is how it is kept. What a shard took in is a <em>group</em>;
 * groups stand in the order of their first records, so a placement has one form only and is compared by its columns.
 *
 * @param shards for each group the index of its shard
 * @param ends for each group, where in {@code positions} it ends; it begins where the one before it ends
 * @param positions the records' places in the request, group by group, rising in each
 */
public record Placement(IntColumn shards, IntColumn ends, IntColumn positions) {

    /**
     * The same told record by record.
     *
     * @param positions which records of the request, rising
     * @param shards for each of them the index of its shard
     */
    public static Placement of(IntColumn positions, IntColumn shards) {
        int[] met = shards.distinct();
        int[] ends = new int[met.length];
        int[] grouped = new int[positions.size()];
        int count = 0;
        for (int group = 0; group < met.length; group++) {
            for (int i = 0; i < positions.size(); i++) {
                if (shards.get(i) == met[group]) {
                    grouped[count++] = positions.get(i);
                }
            }
            ends[group] = count;
        }
        return new Placement(IntColumn.of(met), IntColumn.of(ends), IntColumn.of(grouped));
    }

    /** How many records were stored. */
    public int size() {
        return positions.size();
    }

    public int groups() {
        return shards.size();
    }

    /** The index of a group's shard. */
    public int shard(int group) {
        return shards.get(group);
    }

    /** Where in {@link #positions()} a group begins. */
    public int begin(int group) {
        return group == 0 ? 0 : ends.get(group - 1);
    }

    /** Where in {@link #positions()} the next group begins. */
    public int end(int group) {
        return ends.get(group);
    }

    /** Where in {@link #positions()} the group ends that holds the place {@code at} there. */
    public int groupEnd(int at) {
        int low = 0;
        int high = groups() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.get(middle) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ends.get(low);
    }

    /** The index of the shard that stored the record at {@code position} of the request; -1 if none did. */
    public int shardOf(int position) {
        for (int group = 0; group < groups(); group++) {
            for (int i = begin(group); i < end(group); i++) {
                if (positions.get(i) == position) {
                    return shard(group);
                }
            }
        }
        return -1;
    }

    /** For each record of the request up to the last that was stored: the index of its shard, -1 if none stored it. */
    public int[] shardOfEach() {
        int[] shardOf = new int[positions.size() == 0 ? 0 : last() + 1];
        Arrays.fill(shardOf, -1);
        for (int group = 0; group < groups(); group++) {
            int end = end(group);
            for (int i = begin(group); i < end; i++) {
                shardOf[positions.get(i)] = shard(group);
            }
        }
        return shardOf;
    }

    private int last() {
        int last = 0;
        for (int group = 0; group < groups(); group++) {
            last = Math.max(last, positions.get(end(group) - 1));
        }
        return last;
    }

    /** What its columns take. */
    public int bytes() {
        return shards.bytes() + ends.bytes() + positions.bytes();
    }
}
