package dev.shardlab.wire.s3;

/** ClientNumbers that clients write: digits alone, and few enough that nothing runs over. */
final class ClientNumbers {

    private static final int MOST_DIGITS = 18;

    private ClientNumbers() {}

    /** Negative if it is no such number. */
    static long read(String text) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : -1;
    }
}
