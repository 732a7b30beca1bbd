package dev.shardlab.ui.stage;

import dev.shardlab.draw.Fact;
import dev.shardlab.draw.Picture;
import dev.shardlab.draw.Role;
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

    public PicturePane() {
        getChildren().addAll(below, tokens, above);
        getChildren().forEach(layer -> layer.setManaged(false));
    }

    /** Paints a picture of this pane's size. */
    public void show(Picture picture, Palette palette) {
        shown = picture;
        double width = picture.view().width();
        double height = picture.view().height();
        resize(below, width, height);
        resize(above, width, height);
        tokens.resize(width, height, scale());

        GraphicsContext ground = below.getGraphicsContext2D();
        ground.setGlobalAlpha(1);
        ground.setFill(palette.of(Role.BACKGROUND));
        ground.fillRect(0, 0, width, height);
        painter.paint(picture, false, ground, palette);
        tokens.paint(picture, palette);
        GraphicsContext sky = above.getGraphicsContext2D();
        sky.clearRect(0, 0, width, height);
        painter.paint(picture, true, sky, palette);
    }

    private static void resize(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /** How many pixels of the screen a pixel of the picture has. */
    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /** What is shown; null before the first picture. */
    public @Nullable Picture shown() {
        return shown;
    }

    /** What is at a point of this pane. */
    public Optional<Fact> factAt(double x, double y) {
        return shown == null ? Optional.empty() : shown.hit(x, y);
    }
}
