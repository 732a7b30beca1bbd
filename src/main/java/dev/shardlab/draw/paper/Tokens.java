package dev.shardlab.draw.paper;

import java.util.Arrays;
import java.util.Objects;

/**
 * The small moving marks, in columns: ten thousand of them are a few arrays, not ten thousand objects. Colour means partition
 * key: each token has the number of its key's colour, and a pattern that tells it from other keys of that colour in view. Painted in order, later ones on top.
 */
public final class Tokens {

    /** What a token's outline says. */
    public enum Kind {
        /** A record on its way or stored. */
        RECORD,
        /** A record that a shard refused, on its way back or waiting: drawn hollow with a cross. */
        REFUSED,
        /** Several records drawn as one: drawn wider; how many stands in its item. */
        MANY,
        /** A copy, or a few, on the way to a reader: drawn small and hollow, for the records themselves stay where they are. */
        READ,
        /** A message that may not be received yet: hollow, and as large as one that may. */
        HIDDEN,
        /** The selected record: drawn with a ring. */
        SELECTED
    }

    /** How many patterns there are; 0 is none, 1 a bar across, 2 a bar upright, 3 a hole. */
    public static final int PATTERNS = 4;

    /** How many colours keys can have. */
    public static final int KEY_COLOURS = 8;

    private float[] xs = new float[64];
    private float[] ys = new float[64];
    private float[] opacities = new float[64];
    private int[] keys = new int[64];
    private byte[] patterns = {};
    private Kind[] kinds = new Kind[64];
    private long[] items = new long[64];
    private int size;
    private final float sizePx;

    /** @param sizePx how wide and high a token is */
    public Tokens(float sizePx) {
        this.sizePx = sizePx;
    }

    /**
     * Adds a token.
     *
     * @param x its middle
     * @param y its middle
     * @param opacity 0 .. 1
     * @param key the fingerprint of its key
     * @param item a number by which the picture finds the token's item again
     */
    public void add(float x, float y, float opacity, int key, Kind kind, long item) {
        if (size == xs.length) {
            grow();
        }
        xs[size] = x;
        ys[size] = y;
        opacities[size] = opacity;
        keys[size] = key;
        kinds[size] = kind;
        items[size] = item;
        size++;
    }

    private void grow() {
        int bigger = size * 2;
        xs = Arrays.copyOf(xs, bigger);
        ys = Arrays.copyOf(ys, bigger);
        opacities = Arrays.copyOf(opacities, bigger);
        keys = Arrays.copyOf(keys, bigger);
        kinds = Arrays.copyOf(kinds, bigger);
        items = Arrays.copyOf(items, bigger);
    }

    void seeKeys(KeyLooks.Seen seen) {
        for (int i = 0; i < size; i++) {
            seen.see(keys[i]);
        }
    }

    /** Gives each token its pattern; to be called when all are there. */
    void dress(KeyLooks looks) {
        patterns = new byte[size];
        for (int i = 0; i < size; i++) {
            patterns[i] = (byte) looks.pattern(keys[i]);
        }
    }

    /** Whether a token overlaps an area, in pixels; an edge in common is not enough. */
    public boolean touch(Area area) {
        float half = sizePx / 2;
        for (int i = 0; i < size; i++) {
            if (xs[i] + half > area.left()
                    && xs[i] - half < area.right()
                    && ys[i] + half > area.top()
                    && ys[i] - half < area.bottom()) {
                return true;
            }
        }
        return false;
    }

    /** How many there are; they are numbered from 0 in the order of painting. */
    public int size() {
        return size;
    }

    /** How wide and high a token is, pixels; a few kinds are drawn smaller or wider. */
    public float sizePx() {
        return sizePx;
    }

    /** The middle of a token, pixels from the left. */
    public float x(int i) {
        return xs[i];
    }

    /** The middle of a token, pixels from the top. */
    public float y(int i) {
        return ys[i];
    }

    /** How opaque a token is, 0 .. 1. */
    public float opacity(int i) {
        return opacities[i];
    }

    /** The fingerprint of its key. */
    public int key(int i) {
        return keys[i];
    }

    /** The colour of its key, 0 .. {@link #KEY_COLOURS} - 1; see {@link KeyColour}. */
    public int colour(int i) {
        return KeyColour.of(keys[i]);
    }

    /** Which pattern it has beside its colour, 0 .. {@link #PATTERNS} - 1. */
    public int pattern(int i) {
        return i < patterns.length ? patterns[i] : 0;
    }

    /** What its outline says. */
    public Kind kind(int i) {
        return kinds[i];
    }

    long item(int i) {
        return items[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens that
                && size == that.size
                && sizePx == that.sizePx
                && Arrays.equals(xs, 0, size, that.xs, 0, size)
                && Arrays.equals(ys, 0, size, that.ys, 0, size)
                && Arrays.equals(opacities, 0, size, that.opacities, 0, size)
                && Arrays.equals(keys, 0, size, that.keys, 0, size)
                && Arrays.equals(patterns, that.patterns)
                && Arrays.equals(kinds, 0, size, that.kinds, 0, size)
                && Arrays.equals(items, 0, size, that.items, 0, size);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, sizePx);
    }
}
