package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Mark.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * How near a point is to a mark. A hand on a mouse is not as exact as a mark is thin: what is thin answers to whoever points beside
 * it, too.
 */
public final class Reach {

    /** How far beside a mark one may point and still mean it, in pixels. */
    public static final double AROUND = 12;

    /** What has room around its middle for a hand, on both sides, need not reach farther than it is wide. */
    private static final double BROAD = 2 * AROUND;

    private static final double NARROW = AROUND;
    private static final int CURVE_PARTS = 24;

    private Reach() {}

    /** Whether a mark may be meant by who points beside it, though something broad lies there. */
    static boolean isThin(Mark mark) {
        return switch (mark) {
            case Mark.Box box when isLane(mark.item()) -> box.width() < NARROW;
            case Mark.Box box ->
                Math.min(box.width(), box.height()) < NARROW || Math.max(box.width(), box.height()) < BROAD;
            case Mark.Line _, Mark.Curve _, Mark.Shape _ -> true;
            case Mark.Text _ -> false;
        };
    }

    /**
     * A lane holds other marks, however low it is, so it answers only within. One that has only just opened is as thin as a line and
     * holds next to nothing.
     */
    public static boolean isLane(@Nullable StageItem item) {
        return item != null && item.holdsOthers();
    }

    /** Which of two marks at the same place is meant: the smaller one, with the lesser number. */
    static int rank(Mark mark) {
        return switch (mark) {
            case Mark.Shape _ -> 0;
            case Mark.Line _, Mark.Curve _ -> 1;
            case Mark.Box _, Mark.Text _ -> 2;
        };
    }

    /** How far a point is from the edge of a mark, in pixels; 0 inside of it. */
    public static double distance(Mark mark, double x, double y) {
        return switch (mark) {
            case Mark.Box box -> toBox(box.x(), box.y(), box.x() + box.width(), box.y() + box.height(), x, y);
            case Mark.Line line ->
                Math.max(0, toLine(line.x1(), line.y1(), line.x2(), line.y2(), x, y) - line.width() / 2);
            case Mark.Curve curve -> Math.max(0, toCurve(curve, x, y) - curve.width() / 2);
            case Mark.Shape shape -> toShape(shape, x, y);
            case Mark.Text text -> toText(text, x, y);
        };
    }

    private static double toBox(double left, double top, double right, double bottom, double x, double y) {
        double dx = Math.max(0, Math.max(left - x, x - right));
        double dy = Math.max(0, Math.max(top - y, y - bottom));
        return StrictMath.hypot(dx, dy);
    }

    private static double toLine(double x1, double y1, double x2, double y2, double x, double y) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / length, 0, 1);
        return StrictMath.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }

    private static double toCurve(Mark.Curve curve, double x, double y) {
        double nearest = Double.MAX_VALUE;
        double fromX = curve.x1();
        double fromY = curve.y1();
        for (int i = 1; i <= CURVE_PARTS; i++) {
            double t = (double) i / CURVE_PARTS;
            double toX = bezier(curve.x1(), curve.cx1(), curve.cx2(), curve.x2(), t);
            double toY = bezier(curve.y1(), curve.cy1(), curve.cy2(), curve.y2(), t);
            nearest = Math.min(nearest, toLine(fromX, fromY, toX, toY, x, y));
            fromX = toX;
            fromY = toY;
        }
        return nearest;
    }

    private static double bezier(double from, double one, double other, double to, double t) {
        double u = 1 - t;
        return u * u * u * from + 3 * u * u * t * one + 3 * u * t * t * other + t * t * t * to;
    }

    private static double toShape(Mark.Shape shape, double x, double y) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < shape.corners().size(); i += 2) {
            left = Math.min(left, shape.corners().get(i));
            right = Math.max(right, shape.corners().get(i));
            top = Math.min(top, shape.corners().get(i + 1));
            bottom = Math.max(bottom, shape.corners().get(i + 1));
        }
        return toBox(left, top, right, bottom, x, y);
    }

    private static double toText(Mark.Text text, double x, double y) {
        double whole = TextWidth.of(text.text(), text.font(), text.size());
        double width = text.maxWidth() > 0 ? Math.min(whole, text.maxWidth()) : whole;
        double left =
                text.x() - (text.anchor() == Anchor.LEFT ? 0 : text.anchor() == Anchor.CENTER ? width / 2 : width);
        double half = text.size() * Labels.LINE / 2;
        return toBox(left, text.y() - half, left + width, text.y() + half, x, y);
    }
}
