package dev.shardlab.model.kinesis;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A record's place in its shard, in the layout of the service's version 2: 47 hexadecimal digits, printed in decimal.
 *
 * <pre>
 * digit   0        constant 2
 * digits  1 -  9   creation time of the shard, seconds
 * digit  10        low digit of the shard index
 * digits 11 - 26   sequence index, a counter inside the shard, 63 bits
 * digits 27 - 28   00
 * digits 29 - 37   arrival time, seconds
 * digits 38 - 45   shard index
 * digit  46        version, 2
 * </pre>
 *
 * <p>The layout is not documented by the service; it is what the open test servers found and what published samples decode
 * to. What is documented: numbers rise strictly inside a shard, have gaps, and compare across shards to nothing.
 *
 * @param shardCreatedEpochSecond when the shard was opened; for a stream's first shards {@link #FIRST_SHARDS_EARLIER_SECONDS} before
 *     the stream was asked for
 * @param shard the shard the record lies in
 * @param index the counter inside the shard, 0 for the shard's own start, from 1 for records
 * @param arrivalEpochSecond when the record was stored
 */
public record SequenceNumber(long shardCreatedEpochSecond, ShardId shard, long index, long arrivalEpochSecond)
        implements ClaimedSequenceNumber, Comparable<SequenceNumber> {

    /** The index in a closed shard's ending sequence number. */
    public static final long LAST_INDEX = Long.MAX_VALUE;

    /** By so much the first shards of a stream are dated back (kinesalite, which was compared with the service). */
    public static final int FIRST_SHARDS_EARLIER_SECONDS = 2;

    static final int HEX_DIGITS = 47;

    /** In the year 2477; the service takes no number of a shard that would have been opened then or later. */
    static final long FIRST_IMPOSSIBLE_SECOND = 16_025_175_000L;

    private static final Pattern DECIMAL = Pattern.compile("0|([1-9]\\d{0,128})");

    /**
     * Reads the decimal spelling.
     *
     * @throws IllegalArgumentException if the number is not one of version 2's layout
     */
    public static SequenceNumber parse(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("'" + decimal + "' is not a sequence number");
        }
        if (ClaimedSequenceNumber.read(decimal) instanceof SequenceNumber number) {
            return number;
        }
        throw new IllegalArgumentException("'" + decimal + "' is not a sequence number of version 2");
    }

    /** The number of the record that many places further on in the shard, stored in the same second. */
    public SequenceNumber plus(long places) {
        return new SequenceNumber(shardCreatedEpochSecond, shard, index + places, arrivalEpochSecond);
    }

    public BigInteger toBigInteger() {
        String hex = "2%09x%x%016x00%09x%08x2"
                .formatted(shardCreatedEpochSecond, shard.index() & 0xf, index, arrivalEpochSecond, shard.index());
        return new BigInteger(hex, 16);
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return toBigInteger().compareTo(other.toBigInteger());
    }

    /** The service's own spelling: decimal, 56 digits in our days. */
    @Override
    public String toString() {
        return new SequenceDigits(this).toString();
    }
}
