package dev.shardlab.model.kinesis;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * A sequence number as a client wrote it: that of a record here, one that the service understands although no shard here gave it,
 * or none at all. Which of them is refused, and in what order, depends on what is asked (the open test server kinesalite, whose
 * author compared it with the service).
 */
public sealed interface ClaimedSequenceNumber
        permits SequenceNumber, ClaimedSequenceNumber.Foreign, ClaimedSequenceNumber.Impossible {

    /**
     * A number of a layout before version 2, or of a shard index beyond 31 bits.
     *
     * @param decimal as it was written
     * @param version of the layout: 0, 1 or 2
     * @param shardIndex that it encodes; negative if a 32nd bit is set
     * @param arrivalEpochSecond that it encodes; version 0 encodes none
     */
    record Foreign(String decimal, int version, long shardIndex, OptionalLong arrivalEpochSecond)
            implements ClaimedSequenceNumber {

        /** The shard as the service would write it, with a sign before its digits if the index is negative. */
        public String shard() {
            String digits = Long.toString(Math.abs(shardIndex));
            String sign = shardIndex < 0 ? "-" : "";
            return "shardId-" + sign + "0".repeat(Math.max(0, 12 - sign.length() - digits.length())) + digits;
        }

        @Override
        public String toString() {
            return decimal;
        }
    }

    /**
     * A number of no layout, or one whose shard would have been opened in a year that the service takes for impossible.
     *
     * @param decimal as it was written
     */
    record Impossible(String decimal) implements ClaimedSequenceNumber {
        @Override
        public String toString() {
            return decimal;
        }
    }

    /**
     * Reads a number.
     *
     * @param decimal digits without leading zeros, at most 129 of them
     */
    static ClaimedSequenceNumber read(String decimal) {
        BigInteger value = new BigInteger(decimal);
        // What is shorter than version 0 is taken as if its leading digit had been left out.
        if (value.bitLength() <= 124) {
            value = value.setBit(124);
        }
        String hex = value.toString(16);
        return switch (version(hex)) {
            case 0 ->
                isPossible(hex)
                        ? new Foreign(decimal, 0, Long.parseLong(hex, 28, 32, 16), OptionalLong.empty())
                        : new Impossible(decimal);
            case 1 ->
                new Foreign(
                        decimal, 1, Long.parseLong(hex, 38, 46, 16), OptionalLong.of(Long.parseLong(hex, 13, 22, 16)));
            case 2 -> isPossible(hex) && hex.charAt(11) <= '7' ? current(decimal, hex) : new Impossible(decimal);
            default -> new Impossible(decimal);
        };
    }

    /** Of the layout; -1 if the digits are those of none. */
    private static int version(String hex) {
        return switch (hex.length()) {
            case 32 -> 0;
            case SequenceNumber.HEX_DIGITS ->
                switch (hex.charAt(0) + " " + hex.charAt(SequenceNumber.HEX_DIGITS - 1)) {
                    case "2 1" -> 1;
                    case "2 2" -> 2;
                    default -> -1;
                };
            default -> -1;
        };
    }

    private static boolean isPossible(String hex) {
        return Long.parseLong(hex, 1, 10, 16) < SequenceNumber.FIRST_IMPOSSIBLE_SECOND;
    }

    private static ClaimedSequenceNumber current(String decimal, String hex) {
        int shard = Integer.parseUnsignedInt(hex, 38, 46, 16);
        long arrival = Long.parseLong(hex, 29, 38, 16);
        return shard < 0 || !hex.startsWith("00", 27)
                ? new Foreign(decimal, 2, shard, OptionalLong.of(arrival))
                : new SequenceNumber(
                        Long.parseLong(hex, 1, 10, 16), new ShardId(shard), Long.parseLong(hex, 11, 27, 16), arrival);
    }
}
