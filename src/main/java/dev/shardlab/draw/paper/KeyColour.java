package dev.shardlab.draw.paper;

import java.nio.charset.StandardCharsets;

/**
 * The colour of a partition key: always the same for the same key, in every stream, shard and run. The key's fingerprint goes
 * through the finishing steps of MurmurHash3 (Austin Appleby, public domain), so that keys that differ in their last digit differ
 * in colour as often as any others.
 */
public final class KeyColour {

    /** Any number would do; with this one the eight keys of the first lesson have eight colours. */
    private static final int SEED = 52_260;

    private KeyColour() {}

    /** Any other number would do: the pattern must not follow from the colour. */
    private static final int PATTERN_SEED = 0;

    /** Of the key with a fingerprint; 0 .. {@link Tokens#KEY_COLOURS} - 1. */
    public static int of(int fingerprint) {
        return mixed(fingerprint ^ SEED) & (Tokens.KEY_COLOURS - 1);
    }

    /** The fingerprint of a key that is in no batch; the same as that of one that is: FNV-1a of its bytes. */
    public static int fingerprint(String key) {
        int fingerprint = 0x811c9dc5;
        for (byte one : key.getBytes(StandardCharsets.UTF_8)) {
            fingerprint = (fingerprint ^ one) * 0x01000193;
        }
        return fingerprint;
    }

    /** The pattern a key has unless another of its colour is in view that comes before it; 0 .. {@link Tokens#PATTERNS} - 1. */
    static int pattern(int fingerprint) {
        return mixed(fingerprint ^ PATTERN_SEED) >>> 8 & (Tokens.PATTERNS - 1);
    }

    private static int mixed(int bits) {
        int mixed = (bits ^ (bits >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
