package dev.shardlab.draw.paper;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Places where there are too many records to draw one by one, as cells in columns of numbers. The counts of all cells and the
 * stored records among the tokens add up to exactly what is retained; only where inside a crowded stretch of a lane its records
 * lie is taken from every n-th of them. Painted below the tokens.
 */
public final class Density {

    /** The colour of a cell in which no key has the majority. */
    public static final int MIXED = Tokens.KEY_COLOURS;

    private float[] lefts = new float[64];
    private float[] tops = new float[64];
    private float[] widths = new float[64];
    private float[] heights = new float[64];
    private int[] keys = new int[64];
    private boolean[] mixed = new boolean[64];
    private byte[] patterns = {};
    private long[] counts = new long[64];
    private float[] opacities = new float[64];
    private long[] items = new long[64];
    private int size;

    /**
     * Adds a cell.
     *
     * @param key the fingerprint of the key that has the majority; null if none has
     * @param opacity 0 .. 1, rising with the count
     * @param item a number by which the picture finds the item again
     */
    public void add(
            float left,
            float top,
            float width,
            float height,
            @Nullable Integer key,
            long count,
            float opacity,
            long item) {
        if (size == lefts.length) {
            grow();
        }
        lefts[size] = left;
        tops[size] = top;
        widths[size] = width;
        heights[size] = height;
        keys[size] = key == null ? 0 : key;
        mixed[size] = key == null;
        counts[size] = count;
        opacities[size] = opacity;
        items[size] = item;
        size++;
    }

    private void grow() {
        int bigger = size * 2;
        lefts = Arrays.copyOf(lefts, bigger);
        tops = Arrays.copyOf(tops, bigger);
        widths = Arrays.copyOf(widths, bigger);
        heights = Arrays.copyOf(heights, bigger);
        keys = Arrays.copyOf(keys, bigger);
        mixed = Arrays.copyOf(mixed, bigger);
        counts = Arrays.copyOf(counts, bigger);
        opacities = Arrays.copyOf(opacities, bigger);
        items = Arrays.copyOf(items, bigger);
    }

    /** How many cells there are, numbered from 0; their records are {@link #total}. */
    public int size() {
        return size;
    }

    /** The left edge of a cell, pixels from the left. */
    public float left(int i) {
        return lefts[i];
    }

    /** The upper edge of a cell, pixels from the top. */
    public float top(int i) {
        return tops[i];
    }

    /** How wide a cell is, pixels. */
    public float width(int i) {
        return widths[i];
    }

    /** How high a cell is, pixels. */
    public float height(int i) {
        return heights[i];
    }

    /** The key colour of the majority, or {@link #MIXED}. */
    public int colour(int i) {
        return mixed[i] ? MIXED : KeyColour.of(keys[i]);
    }

    /** The fingerprint of the majority's key, where there is one. */
    public int key(int i) {
        return keys[i];
    }

    /** The pattern of the majority's key beside its colour; none where nobody has the majority. */
    public int pattern(int i) {
        return i < patterns.length ? patterns[i] : 0;
    }

    void seeKeys(KeyLooks.Seen seen) {
        for (int i = 0; i < size; i++) {
            if (!mixed[i]) {
                seen.see(keys[i]);
            }
        }
    }

    /** Gives each cell its pattern; to be called when all are there. */
    void dress(KeyLooks looks) {
        patterns = new byte[size];
        for (int i = 0; i < size; i++) {
            patterns[i] = mixed[i] ? 0 : (byte) looks.pattern(keys[i]);
        }
    }

    /** How many records the cell stands for, 1 or more. */
    public long count(int i) {
        return counts[i];
    }

    /** How opaque a cell is, 0 .. 1, rising with its count. */
    public float opacity(int i) {
        return opacities[i];
    }

    long item(int i) {
        return items[i];
    }

    /** The records of all cells. */
    public long total() {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total += counts[i];
        }
        return total;
    }

    /** Whether a cell overlaps an area, in pixels; an edge in common is not enough. */
    public boolean touches(Area area) {
        for (int i = 0; i < size; i++) {
            if (lefts[i] < area.right()
                    && lefts[i] + widths[i] > area.left()
                    && tops[i] < area.bottom()
                    && tops[i] + heights[i] > area.top()) {
                return true;
            }
        }
        return false;
    }

    boolean covers(int i, double x, double y) {
        return x >= lefts[i] && x <= lefts[i] + widths[i] && y >= tops[i] && y <= tops[i] + heights[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Density that
                && size == that.size
                && Arrays.equals(lefts, 0, size, that.lefts, 0, size)
                && Arrays.equals(tops, 0, size, that.tops, 0, size)
                && Arrays.equals(widths, 0, size, that.widths, 0, size)
                && Arrays.equals(heights, 0, size, that.heights, 0, size)
                && Arrays.equals(keys, 0, size, that.keys, 0, size)
                && Arrays.equals(mixed, 0, size, that.mixed, 0, size)
                && Arrays.equals(patterns, that.patterns)
                && Arrays.equals(counts, 0, size, that.counts, 0, size)
                && Arrays.equals(opacities, 0, size, that.opacities, 0, size)
                && Arrays.equals(items, 0, size, that.items, 0, size);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, total());
    }
}
