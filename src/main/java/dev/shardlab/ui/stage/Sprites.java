package dev.shardlab.ui.stage;

import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.ui.theme.Palette;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens drawn beforehand, in each colour, kind and position within a pixel: a token that creeps by a fraction of a pixel a
 * frame does not jump. Each is drawn when it is first needed.
 */
final class Sprites {

    /** Positions within a pixel, each way. */
    static final int PHASES = 4;

    /**
     * A drawn token.
     *
     * @param pixels row by row, premultiplied
     * @param left how far the first column is from the pixel of the token's middle
     * @param top how far the first row is from it
     */
    @SuppressWarnings("ArrayRecordComponent") // a buffer that is only read, inside this package
    record Sprite(int width, int height, int left, int top, int[] pixels) {}

    private final TokenShape shape;
    private final Map<Tokens.Kind, @Nullable Sprite[]> drawn = new EnumMap<>(Tokens.Kind.class);

    Sprites(Palette palette, double sizePx, double scale) {
        shape = new TokenShape(palette, sizePx, scale);
    }

    Sprite of(Tokens.Kind kind, int colour, int pattern, int phaseX, int phaseY) {
        @Nullable
        Sprite[] ofKind =
                drawn.computeIfAbsent(kind, _ -> new Sprite[Tokens.KEY_COLOURS * Tokens.PATTERNS * PHASES * PHASES]);
        int place = ((pattern * Tokens.KEY_COLOURS + colour) * PHASES + phaseY) * PHASES + phaseX;
        Sprite sprite = ofKind[place];
        if (sprite == null) {
            sprite = draw(kind, colour, pattern, (double) phaseX / PHASES, (double) phaseY / PHASES);
            ofKind[place] = sprite;
        }
        return sprite;
    }

    private Sprite draw(Tokens.Kind kind, int colour, int pattern, double shiftX, double shiftY) {
        int reachX = (int) Math.ceil(shape.reachX(kind));
        int reachY = (int) Math.ceil(shape.reachY(kind));
        Cut cut = new Cut();
        for (int row = -reachY; row <= reachY; row++) {
            for (int column = -reachX; column <= reachX; column++) {
                if (shape.argbAt(column + 0.5 - shiftX, row + 0.5 - shiftY, kind, colour, pattern) != 0) {
                    cut.include(column, row);
                }
            }
        }
        int[] pixels = new int[cut.width() * cut.height()];
        for (int i = 0; i < pixels.length; i++) {
            double x = cut.left + i % cut.width() + 0.5 - shiftX;
            double y = cut.top + i / cut.width() + 0.5 - shiftY;
            pixels[i] = shape.argbAt(x, y, kind, colour, pattern);
        }
        return new Sprite(cut.width(), cut.height(), cut.left, cut.top, pixels);
    }

    /** The smallest rectangle that holds everything that is not clear: what is not there costs no time. */
    private static final class Cut {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = Integer.MIN_VALUE;
        private int bottom = Integer.MIN_VALUE;

        void include(int column, int row) {
            left = Math.min(left, column);
            top = Math.min(top, row);
            right = Math.max(right, column);
            bottom = Math.max(bottom, row);
        }

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }
}
