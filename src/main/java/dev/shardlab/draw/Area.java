package dev.shardlab.draw;

/** A rectangle of the stage, in pixels. */
record Area(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }

    boolean touches(Area other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Area other) {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }
}
