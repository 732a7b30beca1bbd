package dev.shardlab.draw.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Arrays;
import java.util.List;

/**
 * The vertical scale: hash key to pixels, one rising function for the whole stage, so that a record keeps its height on the
 * network, in its shard, and in a parent that was closed long ago.
 *
 * <p>Open shards tile the height by their share of the hash range. At the top of each, where there is room, a strip is kept
 * free for its name: no hash key lies there. The strip of a child opens within a moment after the reshard, so that nothing
 * jumps.
 */
public final class HashScale {

    private static final double LARGEST_STRIP_SHARE = 0.4;
    private static final double SMALLEST_STRIP = 0.55;
    private static final double STRIP_OPENS_MICROS = 600_000;

    private final HashKey[] keys;
    private final double[] starts;
    private final double[] tops;
    private final double[] beltTops;
    private final double[] beltBottoms;

    /**
     * @param open the open shards, from the top of the hash key space
     * @param strip the height of a strip where there is room, pixels
     * @param margin how far records keep away from a lane's edges where there is room, pixels
     */
    HashScale(List<ShardState> open, VirtualTime time, double top, double bottom, double strip, double margin) {
        int lanes = Math.max(1, open.size());
        keys = new HashKey[lanes];
        starts = new double[lanes + 1];
        tops = new double[lanes + 1];
        beltTops = new double[lanes];
        beltBottoms = new double[lanes];
        double[] strips = strips(open, time, (bottom - top) / lanes, strip);
        double shared = bottom - top - Arrays.stream(strips).sum();
        double y = top;
        for (int i = 0; i < lanes; i++) {
            keys[i] = open.isEmpty() ? HashKey.MIN : open.get(i).range().start();
            starts[i] = keys[i].fraction();
            double end = i + 1 < lanes ? open.get(i + 1).range().start().fraction() : 1;
            double belt = shared * (end - starts[i]);
            double keptFree = Math.min(margin, belt * 0.2);
            tops[i] = y;
            beltTops[i] = y + strips[i] + keptFree;
            y += strips[i] + belt;
            beltBottoms[i] = y - keptFree;
        }
        starts[lanes] = 1;
        tops[lanes] = bottom;
    }

    private static double[] strips(List<ShardState> open, VirtualTime time, double laneHeight, double strip) {
        double[] strips = new double[Math.max(1, open.size())];
        double room = Math.min(strip, LARGEST_STRIP_SHARE * laneHeight);
        if (room < SMALLEST_STRIP * strip) {
            return strips;
        }
        for (int i = 0; i < open.size(); i++) {
            strips[i] = room * openness(open.get(i), time);
        }
        return strips;
    }

    private static double openness(ShardState shard, VirtualTime time) {
        if (shard.parent() == null) {
            return 1;
        }
        double part = Math.clamp((time.micros() - shard.openedAt().micros()) / STRIP_OPENS_MICROS, 0, 1);
        return part * part * (3 - 2 * part);
    }

    /** The share of the hash key space before a record's hash key, 0 to 1. */
    static double fraction(RecordBatch batch, int i) {
        return new HashKey(batch.hashHigh(i), batch.hashLow(i)).fraction();
    }

    /** The height at which a record is drawn; the shard that holds it is found exactly, whatever a fraction rounds to. */
    public double y(RecordBatch batch, int i) {
        return y(batch.hashHigh(i), batch.hashLow(i));
    }

    /** The same for a hash key in its two halves. */
    public double y(long high, long low) {
        int first = 0;
        int last = keys.length - 1;
        while (first < last) {
            int middle = (first + last + 1) >>> 1;
            if (HashKey.compare(keys[middle].high(), keys[middle].low(), high, low) <= 0) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        return y(first, new HashKey(high, low).fraction());
    }

    /** The height at which records of a hash key are drawn. */
    public double y(double fraction) {
        return y(lane(fraction), fraction);
    }

    private double y(int lane, double fraction) {
        double inside = (fraction - starts[lane]) / (starts[lane + 1] - starts[lane]);
        return beltTops[lane] + Math.clamp(inside, 0, 1) * (beltBottoms[lane] - beltTops[lane]);
    }

    /** The height of the first hash key of a range. */
    double first(HashKeyRange range) {
        return y(range.start().fraction());
    }

    /** The height of the last hash key of a range. */
    double last(HashKeyRange range) {
        return y(Math.nextDown(range.end().fraction()));
    }

    /** Which of the open shards, from the top, holds a hash key. */
    private int lane(double fraction) {
        int found = Arrays.binarySearch(starts, 0, starts.length - 1, fraction);
        return found >= 0 ? found : -found - 2;
    }

    /** The height of a range's upper border: a lane's edge if an open shard begins there. */
    double top(HashKeyRange range) {
        return border(range.start().fraction());
    }

    /** The height of a range's lower border. */
    public double bottom(HashKeyRange range) {
        return border(range.end().fraction());
    }

    /**
     * The height where the hash keys behind a share of them begin, pixels: the upper edge of a lane if an open shard begins
     * there, and inside a lane that of the records.
     *
     * @param fraction 0 .. 1, which is the lower edge of the last lane
     */
    public double border(double fraction) {
        int found = Arrays.binarySearch(starts, fraction);
        return found >= 0 ? tops[found] : y(fraction);
    }

    /** Where the strip of a lane ends; its top if there is none. */
    public double stripBottom(HashKeyRange range) {
        int found =
                Arrays.binarySearch(starts, 0, starts.length - 1, range.start().fraction());
        return found >= 0 ? beltTops[found] - Math.min(beltTops[found] - tops[found], marginOf(found)) : top(range);
    }

    private double marginOf(int lane) {
        return tops[lane + 1] - beltBottoms[lane];
    }
}
