package dev.shardlab.model.kinesis;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A point of the hash key space 0 .. 2^128-1, as two unsigned halves. A partition key becomes one by MD5 (see
 * {@link KeyHasher}); a producer may also name one itself as ExplicitHashKey.
 *
 * @param high the upper 64 bits, unsigned
 * @param low the lower 64 bits, unsigned
 */
public record HashKey(long high, long low) implements Comparable<HashKey> {

    public static final HashKey MIN = new HashKey(0, 0);
    public static final HashKey MAX = new HashKey(-1, -1);

    /** Of the largest, 340282366920938463463374607431768211455. */
    private static final int MAX_DIGITS = 39;

    private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(128);
    private static final double TWO_POW_64 = 0x1p64;

    /** @throws IllegalArgumentException if the value lies outside 0 .. 2^128-1 */
    public static HashKey of(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > 128) {
            throw new IllegalArgumentException("A hash key lies in [0, 2^128-1], but this is " + value);
        }
        return new HashKey(value.shiftRight(64).longValue(), value.longValue());
    }

    /**
     * Reads the service's own spelling, decimal without leading zeros.
     *
     * @throws IllegalArgumentException if the text is not such a number or lies outside the space
     */
    public static HashKey parse(String decimal) {
        int length = decimal.length();
        if (length == 0 || length > MAX_DIGITS || (length > 1 && decimal.charAt(0) == '0')) {
            throw notAHashKey(decimal);
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < length; i++) {
            int digit = decimal.charAt(i) - '0';
            long newLow = low * 10 + digit;
            long carry = Math.unsignedMultiplyHigh(low, 10) + (Long.compareUnsigned(newLow, digit) < 0 ? 1 : 0);
            long newHigh = high * 10 + carry;
            boolean overflows = Math.unsignedMultiplyHigh(high, 10) != 0 || Long.compareUnsigned(newHigh, carry) < 0;
            if (digit < 0 || digit > 9 || overflows) {
                throw notAHashKey(decimal);
            }
            high = newHigh;
            low = newLow;
        }
        return new HashKey(high, low);
    }

    private static IllegalArgumentException notAHashKey(String decimal) {
        return new IllegalArgumentException(
                "A hash key is a decimal number in [0, 2^128-1], but this is '" + decimal + "'");
    }

    /** The point that lies at {@code fraction} of the whole space, 0 (top of the stage) to 1 (bottom). */
    public static HashKey atFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException(
                    "A fraction of the hash key space lies in 0 .. 1, but this is " + fraction);
        }
        BigInteger scaled =
                new BigDecimal(fraction).multiply(new BigDecimal(SPACE)).toBigInteger();
        return of(scaled.min(MAX.toBigInteger()));
    }

    public BigInteger toBigInteger() {
        return unsigned(high).shiftLeft(64).or(unsigned(low));
    }

    private static BigInteger unsigned(long half) {
        return half >= 0 ? BigInteger.valueOf(half) : BigInteger.valueOf(half).add(BigInteger.ONE.shiftLeft(64));
    }

    /** Where this point lies in the whole space, 0 inclusive to 1; for drawing, not for routing. */
    public double fraction() {
        return (toDouble(high) + toDouble(low) / TWO_POW_64) / TWO_POW_64;
    }

    private static double toDouble(long half) {
        return half >= 0 ? half : (double) (half >>> 1) * 2 + (half & 1);
    }

    /** The next point; the caller makes sure that this is not {@link #MAX}. */
    public HashKey next() {
        return new HashKey(low == -1 ? high + 1 : high, low + 1);
    }

    /** The point before; the caller makes sure that this is not {@link #MIN}. */
    public HashKey previous() {
        return new HashKey(low == 0 ? high - 1 : high, low - 1);
    }

    /** Compares without an object for either side; the hot path of routing. */
    public static int compare(long highA, long lowA, long highB, long lowB) {
        int byHigh = Long.compareUnsigned(highA, highB);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(lowA, lowB);
    }

    @Override
    public int compareTo(HashKey other) {
        return compare(high, low, other.high, other.low);
    }

    /** The service's own spelling: decimal. */
    @Override
    public String toString() {
        return toBigInteger().toString();
    }
}
