package dev.shardlab.ui.stage;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.ui.theme.Palette;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Three layers, one above the other: marks below the tokens, the tokens, marks above them. */
public final class PicturePane extends Region {

    private final Canvas below = new Canvas();
    private final TokenLayer tokens = new TokenLayer();
    private final Canvas above = new Canvas();
    private final MarkPainter painter = new MarkPainter();
    private @Nullable Picture shown;
    private double zoom = 1;

    public PicturePane() {
        getChildren().addAll(below, tokens, above);
        getChildren().forEach(layer -> layer.setManaged(false));
    }

    /**
     * Paints a picture.
     *
     * @param newZoom how much larger than its own pixels it is shown; 1 or more
     */
    public void show(Picture picture, Palette palette, double newZoom) {
        shown = picture;
        zoom = newZoom;
        double width = picture.view().width() * zoom;
        double height = picture.view().height() * zoom;
        resize(below, width, height);
        resize(above, width, height);
        tokens.resize(width, height, zoom, screenScale());

        GraphicsContext ground = below.getGraphicsContext2D();
        ground.setTransform(1, 0, 0, 1, 0, 0);
        ground.setGlobalAlpha(1);
        ground.setFill(palette.of(Role.BACKGROUND));
        ground.fillRect(0, 0, width, height);
        ground.scale(zoom, zoom);
        painter.paint(picture, false, ground, palette);
        tokens.paint(picture, palette);
        GraphicsContext sky = above.getGraphicsContext2D();
        sky.setTransform(1, 0, 0, 1, 0, 0);
        sky.clearRect(0, 0, width, height);
        sky.scale(zoom, zoom);
        painter.paint(picture, true, sky, palette);
    }

    private static void resize(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /** How many pixels the screen has for one of the scene. */
    private double screenScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /** What is shown; null before the first picture. */
    public @Nullable Picture shown() {
        return shown;
    }

    /** What is at a point of this pane. */
    public Optional<StageItem> factAt(double x, double y) {
        return shown == null ? Optional.empty() : shown.hit(x / zoom, y / zoom);
    }
}
