package dev.shardlab.metrics;

import dev.shardlab.metrics.Metric.Statistic;
import java.util.Arrays;

/** One metric over time: one value for each period. It grows as samples come, from the period of the first one on. */
public final class Series {

    /** The value of a maximum over no sample at all; a sum is 0 then. */
    public static final long NONE = -1;

    private final Statistic statistic;
    private long[] values = {};
    /** The period of the first value. */
    private int first;

    Series(Statistic statistic) {
        this.statistic = statistic;
    }

    /** How the samples of a period become its value. */
    public Statistic statistic() {
        return statistic;
    }

    void take(int bucket, long value) {
        if (bucket < first || bucket >= first + values.length) {
            makeRoom(bucket);
        }
        switch (statistic) {
            case SUM -> values[bucket - first] += value;
            case MAXIMUM -> values[bucket - first] = Math.max(values[bucket - first], value);
        }
    }

    private void makeRoom(int bucket) {
        if (values.length == 0) {
            first = bucket;
        }
        int from = Math.min(first, bucket);
        int to = Math.max(first + values.length, bucket + 1);
        long[] wider = new long[Math.max(to - from, 2 * values.length)];
        Arrays.fill(wider, empty());
        System.arraycopy(values, 0, wider, first - from, values.length);
        values = wider;
        first = from;
    }

    /** Takes in all values of a series over other samples of the same metric. */
    void takeAll(Series other) {
        for (int bucket = other.first; bucket < other.first + other.values.length; bucket++) {
            long value = other.at(bucket);
            if (value != empty()) {
                take(bucket, value);
            }
        }
    }

    private long empty() {
        return switch (statistic) {
            case SUM -> 0;
            case MAXIMUM -> NONE;
        };
    }

    /** The value of a period; what no sample has reached is 0 for a sum, {@link #NONE} for a maximum. */
    public long at(int bucket) {
        return bucket >= first && bucket < first + values.length ? values[bucket - first] : empty();
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
