package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;

/**
 * Messages packed into an area, as they lie in a tube: the one that came first at the right end, column by column to the left. Where
 * there are more than places, each place stands for as many.
 *
 * @param each how many messages a place stands for, 1 or more
 */
record Pack(Area area, int rows, int columns, double step, long each) {

    private static final double STEP = 1.42;

    static Pack of(long messages, Area area, Sketch sketch) {
        double step = sketch.tokens().sizePx() * STEP;
        int rows = Math.max(1, (int) (area.height() / step));
        int columns = Math.max(1, (int) (area.width() / step));
        long places = (long) rows * columns;
        return new Pack(area, rows, columns, step, Math.max(1, (messages + places - 1) / places));
    }

    /** How many a place stands for if one place is wanted more: for two sorts that share none. */
    long eachInOnePlaceLess(long messages) {
        long places = Math.max(1, (long) rows * columns - 1);
        return Math.max(1, (messages + places - 1) / places);
    }

    boolean isCrowded() {
        return each > 1;
    }

    double x(long place) {
        return area.right() - (Math.floorDiv(place, rows) + 0.5) * step;
    }

    double y(long place) {
        return area.middleY() + (place % rows - (rows - 1) / 2.0) * step;
    }
}
