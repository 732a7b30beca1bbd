package dev.shardlab.sim.dice;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One stream of chance, decided by a seed and a name.
 *
 * <p><b>Why forked by name.</b> If all actors drew from one stream, a second producer would shift every draw of the first, and
 * two runs that differ in one thing would differ in everything. So each use of chance has its own stream, named like {@code
 * producer/web/keys}, and its state is computed from the seed and that name alone: not from the order in which streams are
 * made, nor from what others have drawn.
 *
 * <p><b>The generator</b> is L64X128Mix: a linear congruential generator of 64 bits and a xoroshiro of 128, added and mixed.
 * It gives the same numbers as the Java platform's {@code L64X128MixRandom} from the same four words of state; we have our
 * own because the platform's cannot be copied, and a simulation must be. Its period of 2^192 - 2^64 makes streams that overlap
 * no concern, and different odd addends make them different sequences altogether.
 *
 * <p><b>From name to state.</b> The name's UTF-8 bytes are folded by FNV-1a (64 bit), combined with the seed, and the four words
 * are successive outputs of SplitMix64 from there.
 *
 * <p>References: G. L. Steele, S. Vigna, "LXM: Better Splittable Pseudorandom Number Generators (and Almost as Fast)", OOPSLA
 * 2021. D. Lemire, "Fast Random Integer Generation in an Interval", TOMACS 2019 (for {@link #nextBelow}).
 */
public final class Dice {

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long addend;
    private long state;
    private long x0;
    private long x1;

    /** From four words of state; the addend is made odd, as it must be. */
    Dice(long addend, long state, long x0, long x1) {
        this.addend = addend | 1;
        this.state = state;
        this.x0 = x0;
        this.x1 = (x0 | x1) == 0 ? GOLDEN_RATIO : x1;
    }

    /** The stream of this name under this seed. */
    public static Dice forked(long seed, String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        long first = splitMix(seed) ^ hash;
        long second = first + GOLDEN_RATIO;
        long third = second + GOLDEN_RATIO;
        long fourth = third + GOLDEN_RATIO;
        return new Dice(splitMix(first), splitMix(second), splitMix(third), splitMix(fourth));
    }

    private static long splitMix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** Dice that will throw the same from here on. */
    public Dice copy() {
        return new Dice(addend, state, x0, x1);
    }

    public long nextLong() {
        long result = mix(state + x0);
        state = MULTIPLIER * state + addend;
        long q0 = x0;
        long q1 = x1 ^ q0;
        x0 = Long.rotateLeft(q0, 24) ^ q1 ^ (q1 << 16);
        x1 = Long.rotateLeft(q1, 37);
        return result;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 32)) * 0xdaba0b6eb09322e3L;
        long b = (a ^ (a >>> 32)) * 0xdaba0b6eb09322e3L;
        return b ^ (b >>> 32);
    }

    /** Evenly from 0 to before 1, in steps of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * Evenly from 0 to before {@code bound}, without the bias of a remainder.
     *
     * @param bound 1 or more
     */
    public long nextBelow(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("Nothing lies in 0 .. " + bound);
        }
        while (true) {
            long random = nextLong();
            long low = random * bound;
            if (Long.compareUnsigned(low, bound) >= 0
                    || Long.compareUnsigned(low, Long.remainderUnsigned(-bound, bound)) >= 0) {
                return Math.unsignedMultiplyHigh(random, bound);
            }
        }
    }

    /** Evenly from {@code least} to {@code most}, both among them. */
    public long nextBetween(long least, long most) {
        return least + nextBelow(most - least + 1);
    }

    /** Fills the array, eight bytes a draw, lowest first. */
    public void fill(byte[] bytes) {
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            LITTLE_ENDIAN.set(bytes, at, nextLong());
        }
        if (at < bytes.length) {
            long word = nextLong();
            for (; at < bytes.length; at++, word >>>= Byte.SIZE) {
                bytes[at] = (byte) word;
            }
        }
    }
}
