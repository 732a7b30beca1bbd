package dev.shardlab.api.body;

/**
 * Whether bytes are UTF-8 in the one spelling that each character has (RFC 3629, 3). A parser that is content with less takes {@code c0 af}
 * for {@code /}, and lets past a check what the check would have refused.
 */
final class Utf8 {

    private static final int CONTINUATION = 0x80;

    private Utf8() {}

    static boolean isStrict(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int more = moreBytes(bytes, at, to);
            if (more < 0 || at + more >= to) {
                return false;
            }
            for (int i = 1; i <= more; i++) {
                if ((bytes[at + i] & 0xc0) != CONTINUATION) {
                    return false;
                }
            }
            at += 1 + more;
        }
        return true;
    }

    /** How many bytes a character has behind its first one; negative if none begins so. */
    private static int moreBytes(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 0;
        }
        int second = at + 1 < to ? bytes[at + 1] & 0xff : 0;
        return switch (first >> 4) {
            case 0xc, 0xd -> first >= 0xc2 ? 1 : -1;
            case 0xe -> isThree(first, second) ? 2 : -1;
            case 0xf -> isFour(first, second) ? 3 : -1;
            default -> -1;
        };
    }

    /** Neither what has a shorter spelling nor half of a surrogate pair. */
    private static boolean isThree(int first, int second) {
        boolean isOverlong = first == 0xe0 && second < 0xa0;
        boolean isSurrogate = first == 0xed && second >= 0xa0;
        return !isOverlong && !isSurrogate;
    }

    /** Neither what has a shorter spelling nor what is beyond the last character. */
    private static boolean isFour(int first, int second) {
        boolean isOverlong = first == 0xf0 && second < 0x90;
        boolean isBeyond = first > 0xf4 || (first == 0xf4 && second >= 0x90);
        return !isOverlong && !isBeyond;
    }
}
