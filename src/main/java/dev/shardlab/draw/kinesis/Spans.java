package dev.shardlab.draw.kinesis;

import java.util.Arrays;

/** Runs of indices of one shard's records, rising and apart from each other. */
public final class Spans {

    /** No indices at all; nothing is to be added to it. */
    public static final Spans NONE = new Spans();

    private long[] bounds = new long[8];
    private int size;

    /** Adds {@code from} to before {@code to}, behind all there are; what adjoins the last becomes one with it. */
    public void add(long from, long to) {
        if (size > 0 && bounds[size - 1] == from) {
            bounds[size - 1] = to;
            return;
        }
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = from;
        bounds[size++] = to;
    }

    /** Whether there is no run in it. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** How many runs there are, numbered from 0. */
    public int size() {
        return size / 2;
    }

    /** The first index of a run. */
    public long from(int span) {
        return bounds[2 * span];
    }

    /** The index behind the last one of a run. */
    public long to(int span) {
        return bounds[2 * span + 1];
    }

    /** Whether an index lies in one of the runs. */
    public boolean holds(long index) {
        return endOf(index) != index;
    }

    /** Where the span ends that holds an index; the index itself if none does. */
    long endOf(long index) {
        int at = Arrays.binarySearch(bounds, 0, size, index);
        int behind = at >= 0 ? at + 1 : -at - 1;
        return behind % 2 == 1 ? bounds[behind] : index;
    }

    /** How many indices from {@code from} to before {@code to} they hold. */
    public long count(long from, long to) {
        long count = 0;
        for (int i = 0; i < size; i += 2) {
            count += Math.max(0, Math.min(to, bounds[i + 1]) - Math.max(from, bounds[i]));
        }
        return count;
    }

    /** How many indices all runs hold: that many records. */
    public long count() {
        return count(0, Long.MAX_VALUE);
    }
}
