package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Mark.Stroke;
import org.jspecify.annotations.Nullable;

/** The smooth way from a place on the left to a place on the right: a cubic curve that leaves and arrives level. */
public record Wire(double x1, double y1, double x2, double y2) {

    /** @param way 0 at the start .. 1 at the end */
    public double x(double way) {
        double rest = 1 - way;
        double middle = (x1 + x2) / 2;
        return rest * rest * rest * x1 + 3 * rest * way * middle + way * way * way * x2;
    }

    /**
     * How low it is at a part of the way, pixels.
     *
     * @param way 0 at the start .. 1 at the end
     */
    public double y(double way) {
        double rest = 1 - way;
        return (rest * rest * rest + 3 * rest * rest * way) * y1 + (3 * rest * way * way + way * way * way) * y2;
    }

    /** The same way to another end. */
    public Wire to(double x, double y) {
        return new Wire(x1, y1, x, y);
    }

    /**
     * The whole way as a curve below the tokens.
     *
     * @param width pixels
     * @param opacity 0 .. 1
     * @param item what it means to who points at it; null if it cannot be pointed at
     */
    public Mark.Curve mark(double width, Stroke stroke, Role role, double opacity, @Nullable StageItem item) {
        double middle = (x1 + x2) / 2;
        return new Mark.Curve(x1, y1, middle, y1, middle, y2, x2, y2, width, stroke, role, opacity, false, item);
    }
}
