package dev.shardlab.draw;

import dev.shardlab.model.RecordBatch;

/** The colour of a partition key: always the same for the same key, in every stream, shard and run. */
public final class KeyColour {

    private KeyColour() {}

    /** 0 .. {@link Tokens#KEY_COLOURS} - 1 */
    public static int of(RecordBatch batch, int i) {
        int fingerprint = batch.keyFingerprint(i);
        return Math.floorMod(fingerprint ^ (fingerprint >>> 15), Tokens.KEY_COLOURS);
    }
}
