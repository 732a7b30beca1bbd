package dev.shardlab.draw.paper;

/** A rectangle of the stage, in pixels. */
public record Area(double left, double top, double right, double bottom) {

    /** From the left edge to the right one, pixels. */
    public double width() {
        return right - left;
    }

    /** From the upper edge to the lower one, pixels. */
    public double height() {
        return bottom - top;
    }

    /** Half way between left and right, pixels. */
    public double middleX() {
        return (left + right) / 2;
    }

    /** Half way between top and bottom, pixels. */
    public double middleY() {
        return (top + bottom) / 2;
    }

    /** Whether the two overlap; an edge in common is not enough. */
    public boolean touches(Area other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether the other one lies wholly in this one; edges in common do no harm. */
    public boolean holds(Area other) {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }
}
