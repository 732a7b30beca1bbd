package dev.shardlab.model;

import java.math.BigInteger;

/**
 * Writes sequence numbers in decimal, as they go to clients by the thousand, without a big integer for each.
 *
 * <p>In the layout of {@link SequenceNumber} every part is a power of 16 away from the next, so a number is a sum of products:
 * {@code 2 * 16^46 + created * 16^37 + digit * 16^36 + index * 16^20 + arrival * 16^9 + shard * 16 + 2}. The sum is kept in
 * seven digits of base 10^9, which hold 63 decimal digits; the largest number has 57. To go {@code n} places further adds
 * {@code n * 16^20}: seven multiplications.
 *
 * <p>For one caller: it has a buffer of its own.
 */
public final class SequenceDigits {

    /** No number of version 2 has more decimal digits. */
    public static final int MAX_DIGITS = 57;

    private static final long BASE = 1_000_000_000;
    private static final int BASE_DIGITS = 9;
    private static final int PLACES = 7;

    private static final long[] VERSION = weight(46);
    private static final long[] CREATED = weight(37);
    private static final long[] SHARD_DIGIT = weight(36);
    private static final long[] INDEX = weight(20);
    private static final long[] ARRIVAL = weight(9);
    private static final long[] SHARD = weight(1);
    private static final long[] ONE = weight(0);

    private final long[] first = new long[PLACES];
    private final long[] further = new long[PLACES];

    /** Writes the numbers that lie {@code start.plus(n)} for n from 0. */
    public SequenceDigits(SequenceNumber start) {
        add(first, 2, VERSION);
        add(first, start.shardCreatedEpochSecond(), CREATED);
        add(first, start.shard().index() & 0xf, SHARD_DIGIT);
        add(first, start.index(), INDEX);
        add(first, start.arrivalEpochSecond(), ARRIVAL);
        add(first, start.shard().index(), SHARD);
        add(first, 2, ONE);
    }

    /** The power of 16 in digits of the base, the lowest first. */
    private static long[] weight(int power) {
        long[] weight = new long[PLACES];
        BigInteger base = BigInteger.valueOf(BASE);
        BigInteger rest = BigInteger.ONE.shiftLeft(4 * power);
        for (int i = 0; i < PLACES; i++) {
            weight[i] = rest.mod(base).longValue();
            rest = rest.divide(base);
        }
        return weight;
    }

    private static void add(long[] sum, long factor, long[] weight) {
        long rest = factor;
        for (int shift = 0; rest != 0; shift++) {
            long digit = rest % BASE;
            rest /= BASE;
            long carry = 0;
            for (int i = shift; i < PLACES; i++) {
                long part = sum[i] + digit * weight[i - shift] + carry;
                carry = part / BASE;
                sum[i] = part - carry * BASE;
            }
        }
    }

    /**
     * Writes the number that many places further on in the shard, in ASCII.
     *
     * @param places 0 or more
     * @param out has room for {@link #MAX_DIGITS} from {@code at} on
     * @return where it ends
     */
    public int write(long places, byte[] out, int at) {
        System.arraycopy(first, 0, further, 0, PLACES);
        add(further, places, INDEX);
        int highest = PLACES - 1;
        while (further[highest] == 0) {
            highest--;
        }
        int end = writeHighest((int) further[highest], out, at);
        for (int i = highest - 1; i >= 0; i--) {
            end = writeNine((int) further[i], out, end);
        }
        return end;
    }

    private static int writeHighest(int digits, byte[] out, int at) {
        int count = 1;
        for (int rest = digits / 10; rest != 0; rest /= 10) {
            count++;
        }
        write(digits, count, out, at);
        return at + count;
    }

    private static int writeNine(int digits, byte[] out, int at) {
        write(digits, BASE_DIGITS, out, at);
        return at + BASE_DIGITS;
    }

    private static void write(int digits, int count, byte[] out, int at) {
        int rest = digits;
        for (int i = at + count - 1; i >= at; i--) {
            int tenth = rest / 10;
            out[i] = (byte) ('0' + rest - tenth * 10);
            rest = tenth;
        }
    }
}
