package dev.shardlab.ui.charts;

import dev.shardlab.model.VirtualTime;

/** Where things are in a chart, in pixels from its upper left corner. */
final class Layout {

    static final double MARGIN = 11;
    static final double APART = 10;
    static final double TITLE_Y = 18;

    static final double VALUES_Y = 35;

    private static final double BELOW = 10;

    private static final double PLOT_Y = 41;
    private static final double PLOT_BELOW = 9;

    private Layout() {}

    /** The line of words below a level of the plot. */
    static double below(double level) {
        return level + BELOW;
    }

    static Plot plot(double cardWidth, double cardHeight, VirtualTime start, VirtualTime end, long top) {
        return new Plot(
                MARGIN,
                PLOT_Y,
                Math.max(1, cardWidth - 2 * MARGIN),
                Math.max(1, cardHeight - PLOT_Y - PLOT_BELOW),
                start,
                end,
                top);
    }
}
