package dev.shardlab.state.kinesis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers that only grows, kept in few bytes.
 *
 * <p>Numbers that follow each other lie close together, such as sizes of records. So a full block of {@value #BLOCK} is packed,
 * see {@link PackedBlock}. The last block is an open array until it is full. Reading any number takes constant time.
 *
 * <p>One thread adds; others read what they learned of through a safe publication: a number is written once, and whatever holds
 * it is published after it.
 */
final class PackedLongs {

    private static final int BLOCK_BITS = 8;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MASK = BLOCK - 1;
    private static final int FIRST = 8;

    private final ByteTally tally;

    /** An open {@code long[]} or a {@link PackedBlock}. */
    private volatile @Nullable Object[] blocks = new Object[1];

    /** The last block, while it is not full; the appender's. */
    private long[] open = {};

    private long size;

    PackedLongs(ByteTally tally) {
        this.tally = tally;
    }

    void add(long value) {
        int slot = (int) (size & MASK);
        if (slot == 0 || slot >= open.length) {
            grow((int) (size >>> BLOCK_BITS), slot);
        }
        open[slot] = value;
        size++;
        if (slot == MASK) {
            pack((int) ((size - 1) >>> BLOCK_BITS));
        }
    }

    private void grow(int block, int slot) {
        @Nullable Object[] known = blocks;
        if (block == known.length) {
            known = Arrays.copyOf(known, Math.max(4, block * 2));
        }
        open = slot == 0 ? first(block) : Arrays.copyOf(open, Math.min(BLOCK, slot * 4));
        tally.add((long) Long.BYTES * (open.length - slot));
        known[block] = open;
        blocks = known;
    }

    private void pack(int block) {
        PackedBlock packed = PackedBlock.of(open);
        blocks[block] = packed;
        tally.add(packed.bytes() - (long) Long.BYTES * BLOCK);
    }

    private static long[] first(int block) {
        return new long[block == 0 ? FIRST : BLOCK];
    }

    long get(long index) {
        Object block = blocks[(int) (index >>> BLOCK_BITS)];
        int slot = (int) (index & MASK);
        return block instanceof PackedBlock packed ? packed.get(slot) : ((long[]) block)[slot];
    }

    long size() {
        return size;
    }
}
