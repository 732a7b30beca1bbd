package dev.shardlab.metrics;

import dev.shardlab.metrics.Metric.Statistic;
import java.util.Arrays;

/** One metric over time: one value for each period. It grows as samples come. */
public final class Series {

    /** The value of a maximum over no sample at all; a sum is 0 then. */
    public static final long NONE = -1;

    private final Statistic statistic;
    private long[] values = {};

    Series(Statistic statistic) {
        this.statistic = statistic;
    }

    /** How the samples of a period become its value. */
    public Statistic statistic() {
        return statistic;
    }

    void take(int bucket, long value) {
        if (bucket >= values.length) {
            grow(bucket + 1);
        }
        switch (statistic) {
            case SUM -> values[bucket] += value;
            case MAXIMUM -> values[bucket] = Math.max(values[bucket], value);
        }
    }

    private void grow(int needed) {
        int before = values.length;
        values = Arrays.copyOf(values, Math.max(needed, Math.max(16, before * 2)));
        Arrays.fill(values, before, values.length, empty());
    }

    private long empty() {
        return switch (statistic) {
            case SUM -> 0;
            case MAXIMUM -> NONE;
        };
    }

    /** The value of a period; what no sample has reached is 0 for a sum, {@link #NONE} for a maximum. */
    public long at(int bucket) {
        return bucket < values.length ? values[bucket] : empty();
    }

    /** The largest value of the periods {@code from} to before {@code to}; {@link #NONE} when there is none. */
    public long largest(int from, int to) {
        long largest = NONE;
        for (int bucket = from; bucket < to; bucket++) {
            largest = Math.max(largest, at(bucket));
        }
        return largest;
    }
}
