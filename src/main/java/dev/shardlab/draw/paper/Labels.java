package dev.shardlab.draw.paper;

import dev.shardlab.draw.paper.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * All text of one picture. Whoever comes first has the place: a label that would touch another one, or leave the stage, is not
 * drawn. So labels are asked for in the order of what they are worth.
 */
public final class Labels {

    /** How high a line is, by its type size. */
    public static final double LINE = 1.25;

    private static final double APART = 3;

    private final Area stage;
    private final List<Area> taken = new ArrayList<>();
    private final List<Mark> out;

    Labels(Area stage, List<Mark> out) {
        this.stage = stage;
        this.out = out;
    }

    /** Keeps text out of an area. */
    public void reserve(Area area) {
        taken.add(area);
    }

    /**
     * Draws a label as long as it is, if it would lie on the stage and touch no other text.
     *
     * @param x the edge or the middle that the anchor names, pixels
     * @param y the middle of the line, pixels
     * @return whether it found room; without words it never does
     */
    public boolean place(Label label, double x, double y, Anchor anchor) {
        return place(label, x, y, anchor, Double.MAX_VALUE);
    }

    /**
     * Draws a label, shortened to {@code maxWidth} pixels if need be.
     *
     * @param y the middle of the line
     * @return whether it found room
     */
    public boolean place(Label label, double x, double y, Anchor anchor, double maxWidth) {
        String text = TextWidth.fit(label.text(), label.font(), label.size(), maxWidth);
        if (text.isEmpty()) {
            return false;
        }
        Area bounds = bounds(label.withText(text), x, y, anchor);
        if (!isFree(bounds)) {
            return false;
        }
        put(label.withText(text), x, y, anchor);
        return true;
    }

    /** Draws a label wherever it is. */
    void put(Label label, double x, double y, Anchor anchor) {
        Area bounds = bounds(label, x, y, anchor);
        taken.add(new Area(bounds.left() - APART, bounds.top(), bounds.right() + APART, bounds.bottom()));
        out.add(new Mark.Text(
                x, y, label.text(), label.font(), label.size(), anchor, 0, label.role(), label.above(), label.item()));
    }

    /** Whether an area lies on the stage and holds no text. */
    public boolean isFree(Area area) {
        return stage.holds(area) && !isTaken(area);
    }

    private boolean isTaken(Area bounds) {
        for (Area area : taken) {
            if (area.touches(bounds)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The room that a label takes, pixels: as high as a line of its type size, whether it is free or not.
     *
     * @param x the edge or the middle that the anchor names, pixels
     * @param y the middle of the line, pixels
     */
    public static Area bounds(Label label, double x, double y, Anchor anchor) {
        double width = label.width();
        double left =
                switch (anchor) {
                    case LEFT -> x;
                    case CENTER -> x - width / 2;
                    case RIGHT -> x - width;
                };
        double half = label.size() * LINE / 2;
        return new Area(left, y - half, left + width, y + half);
    }
}
