package dev.shardlab.metrics.kit;

import dev.shardlab.model.VirtualTime;
import java.util.Arrays;

/**
 * One metric over time: one value for each period. It grows as samples come, from the period of the first one on. Only the wing that
 * counts gives it any; whoever shows it makes other series of it.
 */
public final class Series {

    /** The value of a maximum over no sample at all; a sum is 0 then. */
    public static final long NONE = -1;

    private final Statistic statistic;
    private long[] values = {};
    /** The period of the first value. */
    private int first;

    /** Of no sample yet. */
    public Series(Statistic statistic) {
        this.statistic = statistic;
    }

    /** How the samples of a period become its value. */
    public Statistic statistic() {
        return statistic;
    }

    /** Takes a sample in. */
    public void take(int bucket, long value) {
        if (bucket < first || bucket >= first + values.length) {
            makeRoom(bucket);
        }
        switch (statistic) {
            case SUM -> values[bucket - first] += value;
            case MAXIMUM -> values[bucket - first] = Math.max(values[bucket - first], value);
        }
    }

    /** Takes in that somebody was behind by {@code millis} at {@code at}, and ever less before, back to {@code since}. */
    public void takeWait(Buckets buckets, VirtualTime at, long millis, VirtualTime since) {
        VirtualTime end = at;
        for (int period = buckets.indexOf(at); period >= 0 && !end.isBefore(since); period--) {
            take(period, millis - Math.ceilDiv(at.micros() - end.micros(), VirtualTime.MICROS_PER_MILLI));
            end = buckets.startOf(period).plusMicros(-1);
        }
    }

    /** This series, and that somebody is behind by {@code millis} at {@code now}, and was ever less before, back to {@code since}. */
    public Series andWaiting(Buckets buckets, VirtualTime now, long millis, VirtualTime since) {
        Series both = and(this);
        both.takeWait(buckets, now, millis, since);
        return both;
    }

    /** This series with values so many times as large. */
    public Series times(long factor) {
        Series larger = new Series(statistic);
        for (int i = first; i < first + values.length; i++) {
            if (at(i) != empty()) {
                larger.take(i, factor * at(i));
            }
        }
        return larger;
    }

    /** This series without the periods before {@code bucket}. */
    public Series from(int bucket) {
        Series later = new Series(statistic);
        for (int i = Math.max(first, bucket); i < first + values.length; i++) {
            if (at(i) != empty()) {
                later.take(i, at(i));
            }
        }
        return later;
    }

    /** All samples of two series over samples of the same kind. */
    public Series and(Series other) {
        Series both = new Series(statistic);
        both.takeAll(this);
        both.takeAll(other);
        return both;
    }

    private void makeRoom(int bucket) {
        if (values.length == 0) {
            first = bucket;
        }
        int end = first + values.length;
        int from = bucket < first ? Math.min(bucket, first - values.length) : first;
        int to = bucket < end ? end : Math.max(bucket + 1, end + values.length);
        long[] wider = new long[to - from];
        Arrays.fill(wider, empty());
        System.arraycopy(values, 0, wider, first - from, values.length);
        values = wider;
        first = from;
    }

    /** Takes in all values of a series over other samples of the same metric. */
    public void takeAll(Series other) {
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
