package dev.shardlab.ui.stage;

import dev.shardlab.draw.Tokens;
import dev.shardlab.ui.theme.Palette;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The tokens, copied pixel by pixel into an image of the stage's size. Nodes or canvas calls for ten thousand tokens cost 28 ms
 * a frame in software rendering, copying drawn sprites about 3.
 */
final class TokenLayer extends ImageView {

    private int[] pixels = {};
    private int width;
    private int height;
    private double scale = 1;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Sprites sprites;
    private @Nullable Palette spritePalette;
    private float spriteSizePx;

    /** The rows that hold something, from and to before; the others are clear. */
    private int usedTop;

    private int usedBottom;

    TokenLayer() {
        setMouseTransparent(true);
        setSmooth(true);
    }

    /** @param newScale pixels of the screen for one of the picture */
    void resize(double pictureWidth, double pictureHeight, double newScale) {
        int newWidth = Math.max(1, (int) Math.ceil(pictureWidth * newScale));
        int newHeight = Math.max(1, (int) Math.ceil(pictureHeight * newScale));
        if (newWidth == width && newHeight == height && newScale == scale && buffer != null) {
            return;
        }
        width = newWidth;
        height = newHeight;
        scale = newScale;
        sprites = null;
        pixels = new int[width * height];
        usedTop = 0;
        usedBottom = 0;
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        setImage(new WritableImage(buffer));
        setFitWidth(width / scale);
        setFitHeight(height / scale);
    }

    void paint(Tokens tokens, Palette palette) {
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null) {
            return;
        }
        int oldTop = usedTop;
        int oldBottom = usedBottom;
        Arrays.fill(pixels, oldTop * width, oldBottom * width, 0);
        usedTop = height;
        usedBottom = 0;
        Sprites drawn = spritesFor(tokens, palette);
        for (int i = 0; i < tokens.size(); i++) {
            paint(tokens, i, drawn);
        }
        if (usedTop >= usedBottom) {
            usedTop = 0;
            usedBottom = 0;
        }
        int top = oldBottom > oldTop ? Math.min(oldTop, usedTop) : usedTop;
        int bottom = Math.max(oldBottom, usedBottom);
        if (bottom > top) {
            target.updateBuffer(_ -> new Rectangle2D(0, top, width, bottom - top));
        }
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

    private void paint(Tokens tokens, int i, Sprites drawn) {
        double x = tokens.x(i) * scale;
        double y = tokens.y(i) * scale;
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        int phaseX = (int) ((x - column) * Sprites.PHASES);
        int phaseY = (int) ((y - row) * Sprites.PHASES);
        int opacity = Math.round(Math.clamp(tokens.opacity(i), 0, 1) * 256);
        if (opacity > 0) {
            blit(drawn.of(tokens.kind(i), tokens.colour(i), phaseX, phaseY), column, row, opacity);
        }
    }

    private void blit(Sprites.Sprite sprite, int column, int row, int opacity) {
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
        usedTop = Math.min(usedTop, top + fromY);
        usedBottom = Math.max(usedBottom, top + toY);
    }
}
