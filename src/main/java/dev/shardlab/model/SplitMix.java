package dev.shardlab.model;

/**
 * Numbers that look like chance and follow from others: for what a service draws by lot, so that the same experiment draws the same.
 *
 * <p>It is SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
 */
public final class SplitMix {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private SplitMix() {}

    /** A number in which every bit depends on every bit of {@code z}. */
    public static long mix(long z) {
        long spread = z * GOLDEN_RATIO;
        long a = (spread ^ (spread >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** The n-th number that belongs to a name. */
    public static long of(long seed, String name, long n) {
        return mix(seed + name.hashCode() * GOLDEN_RATIO + n);
    }
}
