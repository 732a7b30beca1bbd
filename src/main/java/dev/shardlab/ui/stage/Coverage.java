package dev.shardlab.ui.stage;

/**
 * How much of a pixel a shape covers, 0 .. 1, from the distance between the pixel's middle and the shape's edge. An edge is one
 * pixel soft, which is what antialiasing makes of it. Coordinates are pixels from the shape's middle.
 */
final class Coverage {

    private Coverage() {}

    /** A box with round corners, as far as {@code halfWidth} and {@code halfHeight} from its middle. */
    static double box(double x, double y, double halfWidth, double halfHeight, double corner) {
        double dx = Math.abs(x) - halfWidth + corner;
        double dy = Math.abs(y) - halfHeight + corner;
        double outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
        double inside = Math.min(Math.max(dx, dy), 0);
        return ofDistance(outside + inside - corner);
    }

    /** Two diagonal strokes that reach {@code half} from the middle, both ways. */
    static double cross(double x, double y, double half, double thickness) {
        double turnedX = Math.abs(x + y) / Math.sqrt(2);
        double turnedY = Math.abs(x - y) / Math.sqrt(2);
        double across = Math.min(turnedX, turnedY) - thickness / 2;
        double along = Math.max(turnedX, turnedY) - half * Math.sqrt(2);
        return ofDistance(Math.max(across, along));
    }

    private static double ofDistance(double signed) {
        return Math.clamp(0.5 - signed, 0, 1);
    }
}
