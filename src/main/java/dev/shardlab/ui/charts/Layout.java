package dev.shardlab.ui.charts;

import dev.shardlab.model.VirtualTime;

/** Where things are in a chart, in pixels from its upper left corner. */
final class Layout {

    static final double MARGIN = 11;
    static final double APART = 10;
    static final double TITLE_Y = 18;
    static final double LABEL_ABOVE = 4;

    private static final double PLOT_Y = 36;
    private static final double PLOT_BELOW = 9;
    private static final double LARGE_NUMBER = 90;
    private static final double ROWS = 100;
    private static final double WIDE_ROWS = 124;
    private static final double WIDE = 270;

    private Layout() {}

    /** How much room the numbers at the right have. */
    static double readoutWidth(double cardWidth, int tracks) {
        if (tracks == 1) {
            return LARGE_NUMBER;
        }
        return cardWidth < WIDE ? ROWS : WIDE_ROWS;
    }

    static Plot plot(
            double cardWidth, double cardHeight, double readoutWidth, VirtualTime start, VirtualTime end, long top) {
        double width = cardWidth - 2 * MARGIN - APART - readoutWidth;
        return new Plot(
                MARGIN, PLOT_Y, Math.max(1, width), Math.max(1, cardHeight - PLOT_Y - PLOT_BELOW), start, end, top);
    }
}
