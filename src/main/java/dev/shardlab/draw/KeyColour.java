package dev.shardlab.draw;

import dev.shardlab.model.RecordBatch;

/**
 * The colour of a partition key: always the same for the same key, in every stream, shard and run. Fibonacci-style hashing: the
 * upper bits of the key's fingerprint times an odd number. Of the numbers that spread keys evenly, this one gives eight different
 * colours to the eight keys of the first lesson.
 */
public final class KeyColour {

    private static final int SPREAD = 0x601ddb95;
    private static final int COLOUR_BITS = Integer.numberOfTrailingZeros(Tokens.KEY_COLOURS);

    private KeyColour() {}

    /** 0 .. {@link Tokens#KEY_COLOURS} - 1 */
    public static int of(RecordBatch batch, int i) {
        return (batch.keyFingerprint(i) * SPREAD) >>> (Integer.SIZE - COLOUR_BITS);
    }
}
