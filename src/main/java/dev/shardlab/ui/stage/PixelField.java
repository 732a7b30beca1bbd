package dev.shardlab.ui.stage;

import java.util.Arrays;

/** A rectangle of pixels, clear at first, onto which things are put one over the other; it knows which rows hold something. */
final class PixelField {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** The rows that hold something, from and to before. */
    private int usedTop;

    private int usedBottom;

    PixelField(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels themselves, row by row: an image shares them. */
    int[] pixels() {
        return pixels;
    }

    int usedTop() {
        return usedTop;
    }

    int usedBottom() {
        return usedBottom;
    }

    void clear() {
        Arrays.fill(pixels, usedTop * width, Math.max(usedTop, usedBottom) * width, 0);
        usedTop = height;
        usedBottom = 0;
    }

    /**
     * Puts a drawn token down with its middle in a pixel.
     *
     * @param opacity 0 .. 256
     */
    void put(Sprites.Sprite sprite, int column, int row, int opacity) {
        int left = column + sprite.left();
        int top = row + sprite.top();
        int fromX = Math.max(0, -left);
        int toX = Math.min(sprite.width(), width - left);
        int fromY = Math.max(0, -top);
        int toY = Math.min(sprite.height(), height - top);
        if (fromX >= toX || fromY >= toY) {
            return;
        }
        int[] source = sprite.pixels();
        for (int y = fromY; y < toY; y++) {
            int from = y * sprite.width();
            int to = (top + y) * width + left;
            for (int x = fromX; x < toX; x++) {
                int front = source[from + x];
                if (front != 0) {
                    pixels[to + x] = Pixels.over(front, pixels[to + x], opacity);
                }
            }
        }
        use(top + fromY, top + toY);
    }

    /**
     * Fills a rectangle; what reaches over the edge is cut off.
     *
     * @param argb premultiplied
     * @param opacity 0 .. 256
     */
    void fill(int left, int top, int right, int bottom, int argb, int opacity) {
        int fromX = Math.max(0, left);
        int toX = Math.min(width, right);
        int fromY = Math.max(0, top);
        int toY = Math.min(height, bottom);
        if (fromX >= toX || fromY >= toY) {
            return;
        }
        for (int y = fromY; y < toY; y++) {
            for (int i = y * width + fromX; i < y * width + toX; i++) {
                pixels[i] = Pixels.over(argb, pixels[i], opacity);
            }
        }
        use(fromY, toY);
    }

    private void use(int top, int bottom) {
        usedTop = Math.min(usedTop, top);
        usedBottom = Math.max(usedBottom, bottom);
    }
}
