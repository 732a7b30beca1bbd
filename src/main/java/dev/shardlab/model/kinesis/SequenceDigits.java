package dev.shardlab.model.kinesis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Counts sequence numbers up in decimal, as they go to clients by the thousand: neighbours in a shard differ by 16^20 (see {@link
 * SequenceNumber}), so the next one is an addition, and no big integer is made for any.
 *
 * <p>Eight decimal digits lie in a long, a byte each. To add two such longs at once, every byte of one is raised by 246: where a
 * sum reaches ten, the byte runs over into the next, and that is the decimal carry. A byte that ran over holds its digit and has
 * nothing in its upper half; one that did not holds its digit and 246, which leaves its upper half full, and six too many in the
 * lower.
 *
 * <p>For one caller: it moves on.
 */
public final class SequenceDigits {

    /** No number of version 2 has more. */
    public static final int MAX_DIGITS = 57;

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int GROUPS = 8;
    private static final int GROUP_DIGITS = 8;
    private static final long GROUP = 100_000_000;

    private static final long RAISE = 0xf6f6_f6f6_f6f6_f6f6L;
    private static final long LOWER_HALVES = 0x0f0f_0f0f_0f0f_0f0fL;
    private static final long SIXES = 0x0606_0606_0606_0606L;
    private static final long ASCII = 0x3030_3030_3030_3030L;

    private static final long[] STEP = decimal(0, 1L << 16, 0);

    /** The present number, its lowest digits first; in each long the highest digit is in the highest byte. */
    private final long[] groups;

    private final byte[] ascii = new byte[GROUPS * GROUP_DIGITS];

    /** Begins at that number. */
    public SequenceDigits(SequenceNumber first) {
        long created = first.shardCreatedEpochSecond();
        long arrival = first.arrivalEpochSecond();
        long index = first.index();
        int shard = first.shard().index();
        groups = decimal(
                (2L << 56) | (created << 20) | ((shard & 0xfL) << 16) | (index >>> 48),
                (index << 16) | (arrival >>> 28),
                (arrival << 36) | ((long) shard << 4) | 2);
    }

    /** The number of 192 bits in groups of eight digits: it is divided by 10^8, 32 bits at a time, until nothing is left. */
    private static long[] decimal(long high, long middle, long low) {
        long mask = 0xffff_ffffL;
        long[] rest = {high >>> 32, high & mask, middle >>> 32, middle & mask, low >>> 32, low & mask};
        long[] groups = new long[GROUPS];
        for (int group = 0; group < GROUPS; group++) {
            long remainder = 0;
            for (int i = 0; i < rest.length; i++) {
                long part = (remainder << 32) | rest[i];
                rest[i] = part / GROUP;
                remainder = part - rest[i] * GROUP;
            }
            groups[group] = bytes((int) remainder);
        }
        return groups;
    }

    private static long bytes(int digits) {
        long bytes = 0;
        int rest = digits;
        for (int shift = 0; rest != 0; shift += Byte.SIZE) {
            bytes |= (long) (rest % 10) << shift;
            rest /= 10;
        }
        return bytes;
    }

    /** Goes on to the next number in the shard, stored in the same second. */
    public void advance() {
        long carry = 0;
        for (int i = 0; i < GROUPS; i++) {
            long raised = groups[i] + RAISE;
            long sum = raised + STEP[i] + carry;
            carry = Long.compareUnsigned(sum, raised) < 0 ? 1 : 0;
            groups[i] = (sum & LOWER_HALVES) - ((sum >>> 4) & SIXES);
        }
    }

    /**
     * Writes the present number in ASCII.
     *
     * @param out has room for {@link #MAX_DIGITS} from {@code at} on
     * @return where it ends
     */
    public int write(byte[] out, int at) {
        int highest = GROUPS - 1;
        while (groups[highest] == 0) {
            highest--;
        }
        for (int i = highest; i >= 0; i--) {
            BIG_ENDIAN.set(ascii, (highest - i) * GROUP_DIGITS, groups[i] + ASCII);
        }
        int zeros = Long.numberOfLeadingZeros(groups[highest]) / Byte.SIZE;
        int length = (highest + 1) * GROUP_DIGITS - zeros;
        System.arraycopy(ascii, zeros, out, at, length);
        return at + length;
    }

    @Override
    public String toString() {
        byte[] digits = new byte[MAX_DIGITS];
        return new String(digits, 0, write(digits, 0), StandardCharsets.US_ASCII);
    }
}
