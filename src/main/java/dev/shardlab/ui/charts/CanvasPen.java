package dev.shardlab.ui.charts;

import javafx.scene.canvas.GraphicsContext;

/** Draws on a canvas and remembers where it began and where it is. */
final class CanvasPen implements StepPainter.Pen {

    private final GraphicsContext g;
    private double firstX = Double.NaN;
    private double lastX;

    CanvasPen(GraphicsContext g) {
        this.g = g;
    }

    @Override
    public void moveTo(double x, double y) {
        g.moveTo(x, y);
        firstX = hasDrawn() ? firstX : x;
        lastX = x;
    }

    @Override
    public void lineTo(double x, double y) {
        g.lineTo(x, y);
        lastX = x;
    }

    boolean hasDrawn() {
        return !Double.isNaN(firstX);
    }

    double firstX() {
        return firstX;
    }

    double lastX() {
        return lastX;
    }
}
