package dev.shardlab.draw;

import java.util.Arrays;

/**
 * One column of a lane as cells from top to bottom. The key that has the majority in a cell gives its colour; it is found in one
 * pass by the majority vote of Boyer and Moore ("MJRTY", 1981), whose candidate is taken when its lead is clear.
 */
final class LaneCells {

    private static final double LEAST_OPACITY = 0.4;
    private static final double FULL_AT = 96;

    private final double top;
    private final double cellHeight;
    private final int[] looks;
    private final int[] candidates;
    private final int[] leads;
    private int allLooks;

    LaneCells(double top, double bottom, double wantedHeight) {
        this.top = top;
        int rows = Math.max(1, (int) Math.round((bottom - top) / wantedHeight));
        cellHeight = (bottom - top) / rows;
        looks = new int[rows];
        candidates = new int[rows];
        leads = new int[rows];
    }

    void clear() {
        Arrays.fill(looks, 0);
        Arrays.fill(leads, 0);
        allLooks = 0;
    }

    void look(double y, int colour) {
        int row = Math.clamp((int) ((y - top) / cellHeight), 0, looks.length - 1);
        looks[row]++;
        allLooks++;
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
                density.add(
                        (float) left,
                        (float) (top + row * cellHeight),
                        (float) width,
                        (float) cellHeight,
                        leads[row] * 3 > looks[row] ? candidates[row] : Density.MIXED,
                        here,
                        opacity(here),
                        fact);
            }
        }
    }

    /** Rises with the logarithm of the count. */
    static float opacity(long count) {
        return (float) Math.min(1, LEAST_OPACITY + (1 - LEAST_OPACITY) * Math.log((double) count) / Math.log(FULL_AT));
    }
}
