package dev.shardlab.ui.theme;

/**
 * How large words are that a whole hall is to read.
 *
 * <p>The rule: a capital letter is at least a two-hundredth of the distance high, which the eye sees under 17 minutes of arc. Where
 * the last row is 20 m away, that is 10 cm. The screen of such a hall is about 4.4 m high, for the last row is to sit no further
 * than four to six picture heights away; there 10 cm are one 44th of the height. Capitals of the bundled typeface are 0.727 of the
 * type size, so the smallest type is one 32nd of the height of the picture: 22.5 pixels of 720.
 */
public final class HallType {

    private static final double SHARE = 1 / 32.0;

    private HallType() {}

    /** The smallest type size that the last row reads, in pixels of a picture so many pixels high. */
    public static double sizePx(double pictureHeight) {
        return pictureHeight * SHARE;
    }
}
