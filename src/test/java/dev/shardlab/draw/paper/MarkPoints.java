package dev.shardlab.draw.paper;

import java.util.ArrayList;
import java.util.List;

/** Points all over a mark, where a pointer may look for it. */
public final class MarkPoints {

    private static final double[] PARTS = {0.5, 0.25, 0.75, 0.1, 0.9, 0.02, 0.98};

    private MarkPoints() {}

    /** Points as x and y, the middle first. */
    public static List<double[]> of(Mark mark) {
        return switch (mark) {
            case Mark.Box box -> grid(box.x(), box.y(), box.width(), box.height());
            case Mark.Line line -> along(line.x1(), line.y1(), line.x2(), line.y2());
            case Mark.Curve curve -> along(curve.x1(), curve.y1(), curve.x2(), curve.y2());
            case Mark.Shape shape -> corners(shape);
            case Mark.Text text -> List.of(new double[] {text.x(), text.y()});
        };
    }

    private static List<double[]> grid(double x, double y, double width, double height) {
        List<double[]> points = new ArrayList<>();
        for (double down : PARTS) {
            for (double across : PARTS) {
                points.add(new double[] {x + across * width, y + down * height});
            }
        }
        return points;
    }

    private static List<double[]> along(double x1, double y1, double x2, double y2) {
        List<double[]> points = new ArrayList<>();
        for (double part : PARTS) {
            points.add(new double[] {x1 + part * (x2 - x1), y1 + part * (y2 - y1)});
        }
        return points;
    }

    /** Its corners, and the middle of them. */
    private static List<double[]> corners(Mark.Shape shape) {
        List<double[]> points = new ArrayList<>();
        double[] middle = new double[2];
        int corners = shape.corners().size() / 2;
        for (int i = 0; i < corners; i++) {
            double x = shape.corners().get(2 * i);
            double y = shape.corners().get(2 * i + 1);
            points.add(new double[] {x, y});
            middle[0] += x / corners;
            middle[1] += y / corners;
        }
        points.addFirst(middle);
        return points;
    }
}
