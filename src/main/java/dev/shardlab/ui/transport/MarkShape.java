package dev.shardlab.ui.transport;

import dev.shardlab.ui.notable.Notable;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The shape of each kind of mark: who cannot tell the colours apart tells the shapes. */
final class MarkShape {

    private static final double REACH = 5;

    private MarkShape() {}

    static void paint(Notable.Kind kind, double x, double y, Color colour, GraphicsContext g) {
        g.setFill(colour);
        g.setStroke(colour);
        g.setLineWidth(1.6);
        switch (kind) {
            case STEP -> g.fillOval(x - 2.5, y - 2.5, 5, 5);
            case ACTION -> polygon(g, x, y - REACH, x + REACH, y, x, y + REACH, x - REACH, y);
            case WORKER -> g.strokeRoundRect(x - 4, y - 4, 8, 8, 2, 2);
            case INPUT -> {
                g.strokeLine(x, y - REACH, x, y + 1);
                g.fillOval(x - 1.2, y + 3, 2.4, 2.4);
            }
            case EXPIRY -> cross(x, y, 3.4, g);
            case THROTTLE -> polygon(g, x, y - REACH, x + REACH, y + 4, x - REACH, y + 4);
            case SPLIT -> fork(x, y, 1, g);
            case MERGE -> fork(x, y, -1, g);
            case DELIVERY -> g.fillRect(x - 4, y - 4, 8, 8);
            case FAILURE -> {
                g.strokeOval(x - REACH, y - REACH, 2 * REACH, 2 * REACH);
                cross(x, y, 2.2, g);
            }
            case QUESTION -> {
                g.strokeOval(x - 7, y - 7, 14, 14);
                g.setFont(new Font("Inter SemiBold", 10));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.CENTER);
                g.fillText("?", x, y);
            }
        }
    }

    /** A line that becomes two, upward with {@code direction} 1 and downward with -1. */
    private static void fork(double x, double y, int direction, GraphicsContext g) {
        double stem = direction * REACH;
        g.strokeLine(x, y + stem, x, y);
        g.strokeLine(x, y, x - 4, y - stem);
        g.strokeLine(x, y, x + 4, y - stem);
    }

    private static void cross(double x, double y, double reach, GraphicsContext g) {
        g.strokeLine(x - reach, y - reach, x + reach, y + reach);
        g.strokeLine(x - reach, y + reach, x + reach, y - reach);
    }

    private static void polygon(GraphicsContext g, double... corners) {
        double[] xs = new double[corners.length / 2];
        double[] ys = new double[corners.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = corners[2 * i];
            ys[i] = corners[2 * i + 1];
        }
        g.fillPolygon(xs, ys, xs.length);
    }
}
