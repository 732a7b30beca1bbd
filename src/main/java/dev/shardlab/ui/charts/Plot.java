package dev.shardlab.ui.charts;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;

/**
 * Where in a chart a time and a value are.
 *
 * @param top the value at the upper edge; 0 is at the lower
 */
record Plot(double x, double y, double width, double height, VirtualTime start, VirtualTime end, long top) {

    double bottom() {
        return y + height;
    }

    double right() {
        return x + width;
    }

    double x(VirtualTime time) {
        return x + width * Math.clamp((double) (time.micros() - start.micros()) / lengthMicros(), 0, 1);
    }

    /** How wide a length of time is. */
    double width(Duration length) {
        return width * VirtualTime.toMicros(length) / lengthMicros();
    }

    double y(long value) {
        return bottom() - height * Math.clamp((double) value / top, 0, 1);
    }

    /** The time at a place; left and right of the chart the start and the end. */
    VirtualTime timeAt(double px) {
        double part = width <= 0 ? 0 : Math.clamp((px - x) / width, 0, 1);
        return start.plusMicros(Math.round(part * lengthMicros()));
    }

    private long lengthMicros() {
        return Math.max(1, end.micros() - start.micros());
    }
}
