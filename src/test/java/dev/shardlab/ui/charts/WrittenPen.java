package dev.shardlab.ui.charts;

import java.util.Locale;
import java.util.StringJoiner;

/** Writes down what is drawn: M goes somewhere, L draws a line there. */
final class WrittenPen implements StepPainter.Pen {

    private final StringJoiner drawn = new StringJoiner(" ");

    @Override
    public void moveTo(double x, double y) {
        drawn.add(write("M", x, y));
    }

    @Override
    public void lineTo(double x, double y) {
        drawn.add(write("L", x, y));
    }

    private static String write(String what, double x, double y) {
        return String.format(Locale.ROOT, "%s%.0f,%.0f", what, x, y);
    }

    @Override
    public String toString() {
        return drawn.toString();
    }
}
