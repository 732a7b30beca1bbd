package dev.shardlab.draw.paper;

/** A rectangle of the stage, in pixels. */
public record Area(double left, double top, double right, double bottom) {

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double middleX() {
        return (left + right) / 2;
    }

    public double middleY() {
        return (top + bottom) / 2;
    }

    public boolean touches(Area other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    public boolean holds(Area other) {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }
}
