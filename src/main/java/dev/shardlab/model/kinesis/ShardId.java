package dev.shardlab.model.kinesis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shard's name inside its stream. Indexes count up over the life of the stream and are never used again.
 *
 * @param index 0 to 2147483647
 */
public record ShardId(int index) implements Comparable<ShardId> {

    private static final Pattern SPELLINGS = Pattern.compile("0*(\\d{1,10})|[^-]*-0*(\\d{1,10})(?:-.*)?");

    /** @throws IllegalArgumentException if the index is negative */
    public ShardId {
        if (index < 0) {
            throw new IllegalArgumentException("A shard index is 0 or more, but this is " + index);
        }
    }

    /**
     * Reads {@code shardId-000000000003} and, as the service does, also {@code shardId-3}, {@code 3}, and whatever has such a number
     * of any length behind its first dash.
     *
     * @throws IllegalArgumentException if the text names no shard
     */
    public static ShardId parse(String text) {
        Matcher spelling = SPELLINGS.matcher(text);
        String digits = !spelling.matches() ? "" : spelling.group(1) == null ? spelling.group(2) : spelling.group(1);
        if (digits.isEmpty() || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "A shard is named like shardId-000000000003 or 3, but this is '" + text + "'");
        }
        return new ShardId(Integer.parseInt(digits));
    }

    @Override
    public int compareTo(ShardId other) {
        return Integer.compare(index, other.index);
    }

    /** The service's own spelling, 12 digits. */
    @Override
    public String toString() {
        String digits = Integer.toString(index);
        return "shardId-" + "0".repeat(12 - digits.length()) + digits;
    }
}
