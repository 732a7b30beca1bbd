package dev.shardlab.draw;

/** Whether a point touches a mark; thin marks are given a margin that a pointer can hit. */
final class Reach {

    private static final double MARGIN = 4;

    private Reach() {}

    static boolean covers(Mark mark, double x, double y) {
        return switch (mark) {
            case Mark.Box box ->
                x >= box.x() && x <= box.x() + box.width() && y >= box.y() && y <= box.y() + box.height();
            case Mark.Line line -> distanceToLine(line.x1(), line.y1(), line.x2(), line.y2(), x, y) <= MARGIN;
            case Mark.Curve ignored -> false;
            case Mark.Shape shape -> inBounds(shape, x, y);
            case Mark.Text ignored -> false;
        };
    }

    private static double distanceToLine(double x1, double y1, double x2, double y2, double x, double y) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / length, 0, 1);
        return StrictMath.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }

    private static boolean inBounds(Mark.Shape shape, double x, double y) {
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
        return x >= left - MARGIN && x <= right + MARGIN && y >= top - MARGIN && y <= bottom + MARGIN;
    }
}
