package dev.shardlab.model.queue;

/**
 * A message's identity. It keeps it when it moves to a dead-letter queue.
 *
 * <p>Messages are numbered in the order in which they were first sent to any queue. The service's identifiers look like chance; so do
 * these, though each follows from the number alone: two rounds of a mixing function that has an inverse, so that no two numbers meet.
 *
 * @param number 1 or more
 */
public record MessageId(long number) implements Comparable<MessageId> {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    @Override
    public int compareTo(MessageId other) {
        return Long.compare(number, other.number);
    }

    /** The service's spelling: 36 characters, as of a UUID of version 4. */
    @Override
    public String toString() {
        String digits = hex(mixed(number)) + hex(mixed(number + GOLDEN_RATIO));
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-4" + digits.substring(13, 16) + "-a"
                + digits.substring(17, 20) + "-" + digits.substring(20);
    }

    private static String hex(long word) {
        String digits = Long.toHexString(word);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). */
    static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
