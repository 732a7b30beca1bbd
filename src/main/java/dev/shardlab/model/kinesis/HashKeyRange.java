package dev.shardlab.model.kinesis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the hash key space that a shard holds; both ends belong to it.
 *
 * @param start the lowest hash key of the range
 * @param end the highest hash key of the range, not below {@code start}
 */
public record HashKeyRange(HashKey start, HashKey end) {

    public static final HashKeyRange ALL = new HashKeyRange(HashKey.MIN, HashKey.MAX);

    /** @throws IllegalArgumentException if the end lies before the start */
    public HashKeyRange {
        if (start.compareTo(end) > 0) {
            throw new IllegalArgumentException("A range ends at or after its start, but " + end + " < " + start);
        }
    }

    /**
     * The whole space in {@code count} ranges of {@code floor(2^128 / count)} points each; the last one takes the rest, as
     * CreateStream does.
     */
    public static List<HashKeyRange> even(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one range, not " + count);
        }
        BigInteger width = BigInteger.ONE.shiftLeft(128).divide(BigInteger.valueOf(count));
        List<HashKeyRange> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            HashKey start = HashKey.of(width.multiply(BigInteger.valueOf(i)));
            HashKey end = i == count - 1
                    ? HashKey.MAX
                    : HashKey.of(width.multiply(BigInteger.valueOf(i + 1L))).previous();
            ranges.add(new HashKeyRange(start, end));
        }
        return List.copyOf(ranges);
    }

    public boolean contains(HashKey key) {
        return start.compareTo(key) <= 0 && key.compareTo(end) <= 0;
    }

    /** Whether {@code next} begins exactly where this range ends. */
    public boolean isFollowedBy(HashKeyRange next) {
        return !end.equals(HashKey.MAX) && end.next().equals(next.start);
    }

    /** The middle, where an even split puts the second child's start: {@code (start + end + 1) / 2}. */
    public HashKey middle() {
        return HashKey.of(
                start.toBigInteger().add(end.toBigInteger()).add(BigInteger.ONE).shiftRight(1));
    }

    /** The share of the whole space, above 0 to 1; for drawing. */
    public double share() {
        return end.fraction() - start.fraction();
    }
}
