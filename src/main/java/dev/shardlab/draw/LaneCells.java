package dev.shardlab.draw;

import java.util.Arrays;

/**
 * One column of a lane as cells from top to bottom. The key that has the majority in a cell gives its colour; it is found in one
 * pass by the majority vote of Boyer and Moore ("MJRTY", 1981), whose candidate is taken when its lead is clear. Such a cell lies
 * at the middle of its records' heights, so that a hot key stays on one line however it is drawn; the others lie in even rows.
 */
final class LaneCells {

    private static final double FULL_AT = 20_000;
    private static final double KEY_FAINTEST = 0.7;
    private static final double MIXED_FAINTEST = 0.22;
    private static final double MIXED_FULLEST = 0.78;

    private final double top;
    private final double rowHeight;
    private final double cellHeight;
    private final int[] looks;
    private final int[] candidates;
    private final int[] leads;
    private final double[] heights;
    private int allLooks;

    /**
     * @param top the height of the lane's first hash key
     * @param bottom the height of its last one
     */
    LaneCells(double top, double bottom, double cellHeight) {
        this.top = top;
        this.cellHeight = cellHeight;
        int rows = Math.max(1, (int) Math.round((bottom - top) / cellHeight));
        rowHeight = (bottom - top) / rows;
        looks = new int[rows];
        candidates = new int[rows];
        leads = new int[rows];
        heights = new double[rows];
    }

    void clear() {
        Arrays.fill(looks, 0);
        Arrays.fill(leads, 0);
        Arrays.fill(heights, 0);
        allLooks = 0;
    }

    void look(double y, int colour) {
        int row = rowHeight <= 0 ? 0 : Math.clamp((int) ((y - top) / rowHeight), 0, looks.length - 1);
        looks[row]++;
        allLooks++;
        heights[row] += y;
        if (leads[row] == 0) {
            candidates[row] = colour;
        }
        leads[row] += candidates[row] == colour ? 1 : -1;
    }

    /** Adds the cells; their counts add up to exactly {@code count}. */
    void addTo(Density density, double left, double width, long count, long fact) {
        long looked = 0;
        long given = 0;
        for (int row = 0; row < looks.length; row++) {
            looked += looks[row];
            long upToHere = Math.round((double) count * looked / allLooks);
            long here = upToHere - given;
            given = upToHere;
            if (here > 0) {
                int colour = leads[row] * 3 > looks[row] ? candidates[row] : Density.MIXED;
                double middle = colour == Density.MIXED ? top + (row + 0.5) * rowHeight : heights[row] / looks[row];
                double height = colour == Density.MIXED ? Math.max(rowHeight, 1) : cellHeight;
                density.add(
                        (float) left,
                        (float) (middle - height / 2),
                        (float) width,
                        (float) height,
                        colour,
                        here,
                        opacity(here, colour),
                        fact);
            }
        }
    }

    /** Rises with the logarithm of the count; many keys together stay a mist in which a hot key stands out. */
    static float opacity(long count, int colour) {
        double crowd = Math.min(1, Math.log((double) count) / Math.log(FULL_AT));
        double faintest = colour == Density.MIXED ? MIXED_FAINTEST : KEY_FAINTEST;
        double fullest = colour == Density.MIXED ? MIXED_FULLEST : 1;
        return (float) (faintest + (fullest - faintest) * crowd);
    }
}
