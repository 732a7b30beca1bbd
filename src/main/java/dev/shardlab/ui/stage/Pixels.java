package dev.shardlab.ui.stage;

/**
 * Arithmetic on pixels of 8 bits each of alpha, red, green and blue, the colours premultiplied by alpha. Two channels are
 * computed at once: their products do not reach into each other, because each has 16 bits of room.
 */
final class Pixels {

    private static final int EVEN = 0x00ff00ff;

    private Pixels() {}

    /** A pixel of parts 0 .. 1. */
    static int argb(double alpha, double red, double green, double blue) {
        return channel(alpha) << 24 | channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double part) {
        return (int) Math.round(part * 255);
    }

    /**
     * Puts one pixel over another.
     *
     * @param opacity of the front one, 0 .. 256
     */
    static int over(int front, int back, int opacity) {
        int seen = opacity == 256 ? front : times(front, opacity);
        int alpha = seen >>> 24;
        if (alpha == 255) {
            return seen;
        }
        return seen + times(back, 256 - alpha - (alpha >> 7));
    }

    /** All four channels times {@code factor} / 256. */
    private static int times(int pixel, int factor) {
        int redAndBlue = (((pixel & EVEN) * factor) >>> 8) & EVEN;
        int alphaAndGreen = (((pixel >>> 8) & EVEN) * factor) & ~EVEN;
        return alphaAndGreen | redAndBlue;
    }
}
