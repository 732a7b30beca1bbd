package dev.shardlab.draw.paper;

import java.util.Arrays;

/**
 * What each key of one picture looks like: its colour, which is the same everywhere, and a pattern that tells it from the other keys
 * of its colour that are in view.
 *
 * <p>A key that is alone with its colour has no pattern. Of several, each has the one it prefers, so that it stays while others come
 * and go; where two prefer the same one, the key with the lower fingerprint has it and the other takes one that is free. Where
 * more keys share a colour than there are patterns, some look alike, and the picture says so.
 */
final class KeyLooks {

    /** With more keys than this in view nobody tells them apart by looks. */
    private static final int MOST = 256;

    private static final int TABLE = 1_024;

    private final int[] keys;
    private final byte[] patterns;
    private final boolean crowd;
    private final boolean alike;

    private KeyLooks(int[] keys, boolean crowd) {
        this.keys = keys;
        this.crowd = crowd;
        patterns = new byte[keys.length];
        alike = assign() || crowd;
    }

    /** @return whether some could not be told apart */
    private boolean assign() {
        int[] taken = new int[Tokens.KEY_COLOURS];
        int[] sharing = new int[Tokens.KEY_COLOURS];
        for (int key : keys) {
            sharing[KeyColour.of(key)]++;
        }
        boolean[] has = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int colour = KeyColour.of(keys[i]);
            int wanted = sharing[colour] == 1 ? 0 : KeyColour.pattern(keys[i]);
            if ((taken[colour] & (1 << wanted)) == 0) {
                taken[colour] |= 1 << wanted;
                patterns[i] = (byte) wanted;
                has[i] = true;
            }
        }
        boolean some = false;
        for (int i = 0; i < keys.length; i++) {
            if (!has[i]) {
                int colour = KeyColour.of(keys[i]);
                int free = Integer.numberOfTrailingZeros(~taken[colour]);
                some |= free >= Tokens.PATTERNS;
                patterns[i] = (byte) (free < Tokens.PATTERNS ? free : KeyColour.pattern(keys[i]));
                taken[colour] |= 1 << Math.min(free, Integer.SIZE - 1);
            }
        }
        return some;
    }

    /** The pattern of a key that is in view. */
    int pattern(int fingerprint) {
        int at = crowd ? -1 : Arrays.binarySearch(keys, fingerprint);
        return at < 0 ? KeyColour.pattern(fingerprint) : patterns[at];
    }

    /** Whether some of the keys in view have the same colour and the same pattern. */
    boolean areSomeAlike() {
        return alike;
    }

    /** Whether any pattern is needed to tell the keys in view apart. */
    boolean needPatterns() {
        for (byte pattern : patterns) {
            if (pattern != 0) {
                return true;
            }
        }
        return crowd;
    }

    /** Gathers the keys in view. */
    static final class Seen {

        private final int[] table = new int[TABLE];
        private final boolean[] used = new boolean[TABLE];
        private int size;

        void see(int fingerprint) {
            int at = (fingerprint * 0x9e3779b9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(TABLE));
            while (size <= MOST && used[at]) {
                if (table[at] == fingerprint) {
                    return;
                }
                at = (at + 1) % TABLE;
            }
            if (size <= MOST) {
                used[at] = true;
                table[at] = fingerprint;
                size++;
            }
        }

        KeyLooks looks() {
            int[] keys = new int[Math.min(size, MOST)];
            int count = 0;
            for (int at = 0; at < TABLE && count < keys.length; at++) {
                if (used[at]) {
                    keys[count++] = table[at];
                }
            }
            Arrays.sort(keys);
            return new KeyLooks(keys, size > MOST);
        }
    }
}
