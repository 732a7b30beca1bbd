package dev.shardlab.ui.stage;

import dev.shardlab.draw.paper.Density;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.ui.theme.Palette;
import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Records as tokens and densities, copied pixel by pixel into an image of the stage's size. Nodes or canvas calls for ten thousand tokens cost
 * 28 ms a frame in software rendering, copying drawn sprites about 3.
 */
final class TokenLayer extends ImageView {

    private static final int OPAQUE = 256;

    private PixelField field = new PixelField(1, 1);
    private double scale = 1;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Sprites sprites;
    private @Nullable Palette spritePalette;
    private float spriteSizePx;

    TokenLayer() {
        setMouseTransparent(true);
        setSmooth(true);
    }

    /**
     * Sets how large it is.
     *
     * @param shownWidth pixels of the scene
     * @param shownHeight pixels of the scene
     * @param zoom pixels of the scene for one of the picture
     * @param screenScale pixels of the screen for one of the scene
     */
    void resize(double shownWidth, double shownHeight, double zoom, double screenScale) {
        int width = Math.max(1, (int) Math.ceil(shownWidth * screenScale));
        int height = Math.max(1, (int) Math.ceil(shownHeight * screenScale));
        double newScale = zoom * screenScale;
        if (width == field.width() && height == field.height() && newScale == scale && buffer != null) {
            return;
        }
        scale = newScale;
        sprites = null;
        field = new PixelField(width, height);
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(field.pixels()), PixelFormat.getIntArgbPreInstance());
        setImage(new WritableImage(buffer));
        setFitWidth(width / screenScale);
        setFitHeight(height / screenScale);
    }

    void paint(Picture picture, Palette palette) {
        int oldTop = field.usedTop();
        int oldBottom = field.usedBottom();
        field.clear();
        paint(picture.density(), palette);
        paint(picture.tokens(), spritesFor(picture.tokens(), palette));
        int top = Math.min(oldTop, field.usedTop());
        int bottom = Math.max(oldBottom, field.usedBottom());
        if (buffer != null && bottom > top) {
            buffer.updateBuffer(_ -> new Rectangle2D(0, top, field.width(), bottom - top));
        }
    }

    private void paint(Density density, Palette palette) {
        for (int i = 0; i < density.size(); i++) {
            Color colour =
                    density.colour(i) == Density.MIXED ? palette.of(Role.TEXT_MUTED) : palette.key(density.colour(i));
            field.fill(
                    pixel(density.left(i)),
                    pixel(density.top(i)),
                    pixel(density.left(i) + density.width(i)),
                    pixel(density.top(i) + density.height(i)),
                    Pixels.argb(1, colour.getRed(), colour.getGreen(), colour.getBlue()),
                    opacity(density.opacity(i)));
            cut(density, i, palette);
        }
    }

    /** A cell shows the pattern of its key as its tokens do: as a part that is left out. */
    private void cut(Density density, int i, Palette palette) {
        int pattern = density.pattern(i);
        if (pattern == 0) {
            return;
        }
        double sixthX = density.width(i) / 6;
        double sixthY = density.height(i) / 6;
        double left = density.left(i) + (pattern == 1 ? 0 : 2 * sixthX);
        double right = density.left(i) + (pattern == 1 ? 6 * sixthX : 4 * sixthX);
        double top = density.top(i) + (pattern == 2 ? 0 : 2 * sixthY);
        double bottom = density.top(i) + (pattern == 2 ? 6 * sixthY : 4 * sixthY);
        Color ground = palette.of(Role.LANE);
        field.fill(
                pixel((float) left),
                pixel((float) top),
                pixel((float) right),
                pixel((float) bottom),
                Pixels.argb(1, ground.getRed(), ground.getGreen(), ground.getBlue()),
                OPAQUE);
    }

    private int pixel(float place) {
        return (int) Math.round(place * scale);
    }

    private static int opacity(float opacity) {
        return Math.round(Math.clamp(opacity, 0, 1) * OPAQUE);
    }

    private Sprites spritesFor(Tokens tokens, Palette palette) {
        Sprites present = sprites;
        if (present == null || spritePalette != palette || spriteSizePx != tokens.sizePx()) {
            present = new Sprites(palette, tokens.sizePx(), scale);
            sprites = present;
            spritePalette = palette;
            spriteSizePx = tokens.sizePx();
        }
        return present;
    }

    private void paint(Tokens tokens, Sprites drawn) {
        for (int i = 0; i < tokens.size(); i++) {
            double x = tokens.x(i) * scale;
            double y = tokens.y(i) * scale;
            int column = (int) Math.floor(x);
            int row = (int) Math.floor(y);
            int phaseX = (int) ((x - column) * Sprites.PHASES);
            int phaseY = (int) ((y - row) * Sprites.PHASES);
            field.put(
                    drawn.of(tokens.kind(i), tokens.colour(i), tokens.pattern(i), phaseX, phaseY),
                    column,
                    row,
                    opacity(tokens.opacity(i)));
        }
    }
}
