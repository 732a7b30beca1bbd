package dev.shardlab.journey.room;

/** A rectangle on the screen, in pixels from its top left. */
public record Place(int x, int y, int width, int height) {

    static final Place NOWHERE = new Place(0, 0, 0, 0);

    /** As the probe writes it: {@code x y width height}. */
    static Place of(String numbers) {
        String[] parts = numbers.split(" ");
        return new Place(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    public int middleX() {
        return x + width / 2;
    }

    public int middleY() {
        return y + height / 2;
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** Whether another lies inside, but for so many pixels on each side. */
    public boolean holds(Place other, int slack) {
        return other.x >= x - slack
                && other.y >= y - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }
}
