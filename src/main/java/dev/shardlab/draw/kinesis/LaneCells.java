package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Density;
import java.util.Arrays;

/**
 * One column of a lane as cells from top to bottom. The key that has the majority in a cell gives its colour and pattern; it is found in one
 * pass by the majority vote of Boyer and Moore ("MJRTY", 1981), whose candidate is taken when its lead is clear. Such a cell lies
 * at the middle of its records' heights, so that a hot key stays on one line however it is drawn; the others lie in even rows.
 */
final class LaneCells {

    /** So many records of one cell are still drawn one by one. */
    private static final int ALONE = 2;

    private static final double FULL_AT = 20_000;
    private static final double KEY_FAINTEST = 0.82;
    private static final double MIXED_FAINTEST = 0.25;
    private static final double MIXED_FULLEST = 0.8;

    private final double top;
    private final double rowHeight;
    private final double cellHeight;
    private final int[] counts;
    private final int[] candidates;
    private final int[] leads;
    private final double[] heights;
    private final int[] rows;
    private final float[] ys;
    private final int[] keys;
    private int looks;
    private int occupied;
    private int crowded;

    /**
     * @param top the height of the lane's first hash key
     * @param bottom the height of its last one
     * @param mostLooks how often {@link #look} may be called for one column
     */
    LaneCells(double top, double bottom, double cellHeight, int mostLooks) {
        this.top = top;
        this.cellHeight = cellHeight;
        int cells = Math.max(1, (int) Math.round((bottom - top) / cellHeight));
        rowHeight = (bottom - top) / cells;
        counts = new int[cells];
        candidates = new int[cells];
        leads = new int[cells];
        heights = new double[cells];
        rows = new int[mostLooks];
        ys = new float[mostLooks];
        keys = new int[mostLooks];
    }

    /** Begins a column. */
    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(leads, 0);
        Arrays.fill(heights, 0);
        looks = 0;
        occupied = 0;
        crowded = 0;
    }

    /** Takes the next record of the column in. */
    void look(float y, int key) {
        int row = rowHeight <= 0 ? 0 : Math.clamp((int) ((y - top) / rowHeight), 0, counts.length - 1);
        rows[looks] = row;
        ys[looks] = y;
        keys[looks] = key;
        looks++;
        heights[row] += y;
        if (leads[row] == 0) {
            candidates[row] = key;
        }
        leads[row] += candidates[row] == key ? 1 : -1;
        counts[row]++;
        occupied += counts[row] == 1 ? 1 : 0;
        crowded += counts[row] == ALONE + 1 ? 1 : 0;
    }

    float y(int look) {
        return ys[look];
    }

    int key(int look) {
        return keys[look];
    }

    /** Whether the record taken in as number {@code look}, from 0, has room to be drawn by itself. */
    boolean isAlone(int look) {
        return !isCrowd() && counts[rows[look]] <= ALONE;
    }

    /** Whether any cell has more records than are drawn one by one. */
    boolean areCrowded() {
        return crowded > 0;
    }

    /** A few single records amid a crowd would look more important than they are: there they are part of it. */
    private boolean isCrowd() {
        return 2 * crowded > occupied;
    }

    /** Adds the crowded cells, where every record of the column was taken in. */
    void addCrowded(Density density, double left, double width, long item) {
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] > (isCrowd() ? 0 : ALONE)) {
                add(density, row, left, width, counts[row], item);
            }
        }
    }

    /** Adds all cells, where only some of the column's records were taken in; the cells' counts add up to {@code count}. */
    void addAll(Density density, double left, double width, long count, long item) {
        long looked = 0;
        long given = 0;
        for (int row = 0; row < counts.length; row++) {
            looked += counts[row];
            long upToHere = Math.round((double) count * looked / looks);
            if (upToHere > given) {
                add(density, row, left, width, upToHere - given, item);
                given = upToHere;
            }
        }
    }

    private void add(Density density, int row, double left, double width, long count, long item) {
        boolean majority = leads[row] * 3 > counts[row];
        double middle = majority ? heights[row] / counts[row] : top + (row + 0.5) * rowHeight;
        double height = majority ? cellHeight : Math.max(1, rowHeight);
        density.add(
                (float) left,
                (float) (middle - height / 2),
                (float) width,
                (float) height,
                majority ? candidates[row] : null,
                count,
                opacity(count, majority),
                item);
    }

    /** Rises with the logarithm of the count; many keys together stay a mist in which a hot key stands out. */
    static float opacity(long count, boolean ofOneKey) {
        double crowd = Math.min(1, StrictMath.log((double) count) / StrictMath.log(FULL_AT));
        double faintest = ofOneKey ? KEY_FAINTEST : MIXED_FAINTEST;
        double fullest = ofOneKey ? 1 : MIXED_FULLEST;
        return (float) (faintest + (fullest - faintest) * crowd);
    }
}
