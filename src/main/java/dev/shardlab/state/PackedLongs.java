package dev.shardlab.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers that only grows, kept in few bytes.
 *
 * <p>Numbers that follow each other lie close together: times of arrival, sizes of records. So a full block of {@value #BLOCK} is
 * packed as its smallest number and, for each number, the distance to it in as many bits as the largest distance needs. The last
 * block is an open array until it is full. Reading any number takes constant time.
 *
 * <p>One thread adds; others read what they learned of through a safe publication: a number is written once, and whatever holds
 * it is published after it.
 */
final class PackedLongs {

    private static final int BLOCK_BITS = 8;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MASK = BLOCK - 1;
    private static final int FIRST = 8;
    private static final int BYTES_PER_BLOCK = 56;

    /** An open {@code long[]} or a {@link Packed}. */
    private volatile @Nullable Object[] blocks = new Object[1];

    /** The last block, while it is not full; the appender's. */
    private long[] open = {};

    private long size;
    private long bytes;

    private static final class Packed {

        private final long least;
        private final int bits;
        private final long[] words;

        private Packed(long least, int bits, long[] words) {
            this.least = least;
            this.bits = bits;
            this.words = words;
        }

        static Packed of(long[] values) {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (long value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
            long[] words = new long[(values.length * bits + Long.SIZE - 1) / Long.SIZE];
            for (int i = 0; i < values.length && bits > 0; i++) {
                long distance = values[i] - least;
                int bit = i * bits;
                int word = bit / Long.SIZE;
                int offset = bit % Long.SIZE;
                words[word] |= distance << offset;
                if (offset + bits > Long.SIZE) {
                    words[word + 1] |= distance >>> (Long.SIZE - offset);
                }
            }
            return new Packed(least, bits, words);
        }

        long get(int i) {
            if (bits == 0) {
                return least;
            }
            int bit = i * bits;
            int word = bit / Long.SIZE;
            int offset = bit % Long.SIZE;
            long distance = words[word] >>> offset;
            if (offset + bits > Long.SIZE) {
                distance |= words[word + 1] << (Long.SIZE - offset);
            }
            return least + (distance & (-1L >>> (Long.SIZE - bits)));
        }
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
        known[block] = open;
        blocks = known;
    }

    private void pack(int block) {
        Packed packed = Packed.of(open);
        blocks[block] = packed;
        bytes += BYTES_PER_BLOCK + (long) packed.words.length * Long.BYTES;
    }

    private static long[] first(int block) {
        return new long[block == 0 ? FIRST : BLOCK];
    }

    long get(long index) {
        Object block = blocks[(int) (index >>> BLOCK_BITS)];
        int slot = (int) (index & MASK);
        return block instanceof Packed packed ? packed.get(slot) : ((long[]) block)[slot];
    }

    long size() {
        return size;
    }

    /** What the packed blocks take, about. */
    long bytes() {
        return bytes;
    }
}
