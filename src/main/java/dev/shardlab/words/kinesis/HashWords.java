package dev.shardlab.words.kinesis;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import java.util.Locale;

/** Hash keys as people can compare them: hexadecimal in groups, and parts of the whole space. */
public final class HashWords {

    private static final int DECIMALS = 3;

    private HashWords() {}

    /** The 32 digits of an MD5 in groups of four. */
    static String hex(HashKey hash) {
        return String.format(Locale.ROOT, "%016x%016x", hash.high(), hash.low()).replaceAll("(.{4})(?!$)", "$1 ");
    }

    static String fraction(double part) {
        return fraction(part, DECIMALS);
    }

    /** A point with enough decimals to tell it from the ends of the range it lies in. */
    static String fraction(HashKey point, HashKeyRange within) {
        return fraction(point.fraction(), decimals(within));
    }

    /** {@code 0.500–0.750}. */
    public static String range(HashKeyRange range) {
        int decimals = decimals(range);
        return fraction(range.start().fraction(), decimals) + "–" + fraction(end(range), decimals);
    }

    /** Both ends belong to a range, but 0.750 reads better than 0.749 and nine more nines. */
    private static double end(HashKeyRange range) {
        return range.end().equals(HashKey.MAX) ? 1 : range.end().next().fraction();
    }

    private static int decimals(HashKeyRange range) {
        return Math.max(DECIMALS, (int) StrictMath.ceil(-StrictMath.log10(range.share())) + 2);
    }

    private static String fraction(double part, int decimals) {
        return String.format(Locale.ROOT, "%." + Math.min(decimals, 12) + "f", part);
    }
}
