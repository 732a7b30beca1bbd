package dev.shardlab.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which records of a shard came together. A <em>run</em> is what one request put there: its records have neighbouring places and
 * arrived at one time. A request of 500 leaves 8 in each of 64 shards, so what is kept of runs costs little per record; and
 * whoever reads records in order meets the same run again and again.
 *
 * <p>The run of a record is the last one that begins at or before it. A binary search finds it; the run that was asked for last,
 * or the one after it, is tried first.
 *
 * <p><b>Threads.</b> One adds, any reads. The number of runs is published after what is known of them. Which run was asked for
 * last may be written by several at once: any answer is as right as another, since it is only tried.
 */
final class Runs {

    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(Runs.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final PackedLongs begins = new PackedLongs();
    private final PackedLongs arrivalMicros = new PackedLongs();
    private int size;
    private int askedLast;

    /** Adds a run that begins at a place behind all others. */
    void add(long begin, long micros) {
        begins.add(begin);
        arrivalMicros.add(micros);
        SIZE.setRelease(this, size + 1);
    }

    int size() {
        return (int) SIZE.getAcquire(this);
    }

    long begin(int run) {
        return begins.get(run);
    }

    long arrivalMicros(int run) {
        return arrivalMicros.get(run);
    }

    /** The run that holds a place; there is one. */
    int of(long place) {
        int count = size();
        int found = askedLast;
        if (found >= count || place < begins.get(found) || !isBefore(place, found + 2, count)) {
            found = search(place, count);
        } else if (!isBefore(place, found + 1, count)) {
            found++;
        }
        askedLast = found;
        return found;
    }

    private boolean isBefore(long place, int run, int count) {
        return run >= count || place < begins.get(run);
    }

    private int search(long place, int count) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begins.get(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    long bytes() {
        return begins.bytes() + arrivalMicros.bytes();
    }
}
