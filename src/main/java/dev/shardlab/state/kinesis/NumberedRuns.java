package dev.shardlab.state.kinesis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line of places cut into <em>runs</em>, with one number known of each: of a shard's records which came together, and where in
 * the {@link RecordTable} they begin; of the table's records which came together, and when. A request of 500 leaves 8 in each
 * of 64 shards, so what is kept of runs costs little per record; and whoever reads records in order meets the same run again and
 * again.
 *
 * <p>The run of a place is the last one that begins at or before it. A binary search finds it; the run that was asked for last,
 * or the one after it, is tried first.
 *
 * <p>A stream may have 10,000 shards, and then nothing that a put meets in a shard is in a processor's cache. So the two numbers of
 * the newest runs stand side by side, in one open array; full blocks of {@value #BLOCK} runs are packed.
 *
 * <p><b>Threads.</b> One adds, any reads. The number of runs is published after what is known of them. Which run was asked for
 * last may be written by several at once: any answer is as right as another, since it is only tried.
 */
final class NumberedRuns {

    private static final int BLOCK_BITS = 8;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MASK = BLOCK - 1;
    private static final int FIRST = 4;
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(NumberedRuns.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ByteTally tally;

    /** The newest runs: the begin of each at an even place, its number behind it; the appender's. */
    private long[] open = {};

    private int size;
    private int askedLast;

    /** An open {@code long[]} or a {@link PackedRuns}. */
    private volatile @Nullable Object[] blocks = new Object[1];

    private record PackedRuns(PackedBlock begins, PackedBlock numbers) {}

    NumberedRuns(ByteTally tally) {
        this.tally = tally;
    }

    /** Adds a run that begins at a place behind all others. */
    void add(long begin, long number) {
        int run = size;
        int slot = 2 * (run & MASK);
        if (slot == 0 || slot == open.length) {
            grow(run >>> BLOCK_BITS, slot);
        }
        open[slot] = begin;
        open[slot + 1] = number;
        if (slot == 2 * MASK) {
            pack(run >>> BLOCK_BITS);
        }
        SIZE.setRelease(this, run + 1);
    }

    /** Reads what {@link #add} will read; see {@link StreamState#approach}. */
    int approach() {
        int slot = 2 * (size & MASK);
        return slot < open.length ? (int) open[slot] : 0;
    }

    private void grow(int block, int slots) {
        @Nullable Object[] known = blocks;
        if (block == known.length) {
            known = Arrays.copyOf(known, Math.max(4, block * 2));
        }
        open = slots == 0 ? new long[2 * FIRST] : Arrays.copyOf(open, 2 * slots);
        tally.add((long) Long.BYTES * (open.length - slots));
        known[block] = open;
        blocks = known;
    }

    private void pack(int block) {
        PackedRuns packed = new PackedRuns(PackedBlock.of(open, 0, 2), PackedBlock.of(open, 1, 2));
        tally.add(packed.begins.bytes() + packed.numbers.bytes() - (long) Long.BYTES * open.length);
        blocks[block] = packed;
    }

    /** How many runs there are. */
    int size() {
        return (int) SIZE.getAcquire(this);
    }

    /** Where a run begins. */
    long begin(int run) {
        Object block = blocks[run >>> BLOCK_BITS];
        int at = run & MASK;
        return block instanceof PackedRuns packed ? packed.begins.get(at) : ((long[]) block)[2 * at];
    }

    /** What is known of a run. */
    long number(int run) {
        Object block = blocks[run >>> BLOCK_BITS];
        int at = run & MASK;
        return block instanceof PackedRuns packed ? packed.numbers.get(at) : ((long[]) block)[2 * at + 1];
    }

    /** The run that holds a place; there is one. */
    int of(long place) {
        int count = size();
        int found = askedLast;
        if (found >= count || place < begin(found) || !isBefore(place, found + 2, count)) {
            found = search(place, count);
        } else if (!isBefore(place, found + 1, count)) {
            found++;
        }
        askedLast = found;
        return found;
    }

    /** The first run of which the known number is {@code least} or more; there may be none. Only where the numbers rise. */
    int firstFrom(long least) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(middle) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(long place, int run, int count) {
        return run >= count || place < begin(run);
    }

    private int search(long place, int count) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begin(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
