package dev.shardlab.ui.charts;

import java.util.ArrayList;
import java.util.List;

/** Takes down the steps of a track, to find where two tracks differ. */
final class Levels implements StepPainter.Pen {

    /** A stretch at one height, in pixels. */
    record Level(double left, double right, double y) {}

    /** Where two tracks are apart: from {@code top} down to {@code bottom}. */
    record Gap(double left, double right, double top, double bottom) {}

    private final List<Level> levels = new ArrayList<>();
    private double x;
    private double y = Double.NaN;

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    @Override
    public void lineTo(double toX, double toY) {
        if (toY == y && toX > x) {
            levels.add(new Level(x, toX, y));
        }
        moveTo(toX, toY);
    }

    /** From left to right, where both are drawn and not at one height. */
    List<Gap> apartFrom(Levels other) {
        List<Gap> gaps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < levels.size() && j < other.levels.size()) {
            Level one = levels.get(i);
            Level two = other.levels.get(j);
            double left = Math.max(one.left, two.left);
            double right = Math.min(one.right, two.right);
            if (left < right && one.y != two.y) {
                gaps.add(new Gap(left, right, Math.min(one.y, two.y), Math.max(one.y, two.y)));
            }
            if (one.right <= two.right) {
                i++;
            } else {
                j++;
            }
        }
        return gaps;
    }
}
