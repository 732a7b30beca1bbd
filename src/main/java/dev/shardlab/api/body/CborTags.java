package dev.shardlab.api.body;

/**
 * Looks for tags upon tags in CBOR before it is parsed. A tag says of the value behind it what it stands for; the service's clients write
 * one, before a time. The standard lets tags follow each other without end (RFC 8949, 3.4), and a parser may need time for each
 * that grows with all before it: 400,000 of them in a body took seconds, 16 MiB of them minutes.
 *
 * <p>The heads of all values are walked over, one after the other, whatever is nested in what; the contents of texts are leapt over.
 * So the walk takes at most as many steps as there are bytes. A body that breaks off is left to the parser, which says so.
 */
final class CborTags {

    /** More than any client writes. */
    static final int MOST_IN_A_ROW = 8;

    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int TAG = 6;
    private static final int INDEFINITE = 31;

    private CborTags() {}

    /** Whether no value has more than {@link #MOST_IN_A_ROW} tags upon it. */
    static boolean areFew(byte[] body) {
        int inARow = 0;
        long at = 0;
        while (at < body.length) {
            int head = body[(int) at] & 0xff;
            int major = head >> 5;
            int info = head & 0x1f;
            int argumentBytes = info < 24 || info > 27 ? 0 : 1 << (info - 24);
            inARow = major == TAG ? inARow + 1 : 0;
            if (inARow > MOST_IN_A_ROW) {
                return false;
            }
            long content = (major == BYTES || major == TEXT) && info != INDEFINITE
                    ? argument(body, at, info, argumentBytes)
                    : 0;
            if (content < 0 || content > body.length) {
                return true;
            }
            at += 1 + argumentBytes + content;
        }
        return true;
    }

    /** The number in a head; what does not fit into a long is negative. */
    private static long argument(byte[] body, long at, int info, int bytes) {
        if (bytes == 0) {
            return info;
        }
        long argument = 0;
        for (int i = 1; i <= bytes && at + i < body.length; i++) {
            argument = argument << 8 | (body[(int) (at + i)] & 0xff);
        }
        return argument;
    }
}
