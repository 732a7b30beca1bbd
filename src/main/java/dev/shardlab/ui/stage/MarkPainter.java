package dev.shardlab.ui.stage;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.Palette;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints marks on a canvas, in their order. */
final class MarkPainter {

    private static final double[] NO_DASHES = {};
    private static final double[] DASHES = {5, 4};
    private static final double[] DOTS = {1.5, 3.5};
    private static final double HATCH_APART = 7;
    private static final double HATCH_WIDTH = 1;
    private static final double OUTLINE_WIDTH = 1;

    private final TextFit textFit = new TextFit();
    private final Map<Mark.Font, Map<Double, Font>> fonts = new EnumMap<>(Mark.Font.class);

    void paint(Picture picture, boolean above, GraphicsContext g, Palette palette) {
        g.setTextBaseline(VPos.CENTER);
        for (Mark mark : picture.marks()) {
            if (mark.above() == above) {
                paint(mark, g, palette);
            }
        }
        g.setGlobalAlpha(1);
    }

    private void paint(Mark mark, GraphicsContext g, Palette palette) {
        switch (mark) {
            case Mark.Box box -> paint(box, g, palette);
            case Mark.Line line -> {
                stroke(line.stroke(), line.width(), line.opacity(), palette.of(line.role()), g);
                g.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
            }
            case Mark.Curve curve -> {
                stroke(curve.stroke(), curve.width(), curve.opacity(), palette.of(curve.role()), g);
                g.beginPath();
                g.moveTo(curve.x1(), curve.y1());
                g.bezierCurveTo(curve.cx1(), curve.cy1(), curve.cx2(), curve.cy2(), curve.x2(), curve.y2());
                g.stroke();
            }
            case Mark.Shape shape -> paint(shape, g, palette);
            case Mark.Text text -> paint(text, g, palette);
        }
    }

    private static void stroke(Mark.Stroke stroke, double width, double opacity, Color colour, GraphicsContext g) {
        g.setGlobalAlpha(opacity);
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineCap(StrokeLineCap.BUTT);
        switch (stroke) {
            case SOLID -> g.setLineDashes(NO_DASHES);
            case DASHED -> g.setLineDashes(DASHES);
            case DOTTED -> g.setLineDashes(DOTS);
        }
    }

    private static void paint(Mark.Box box, GraphicsContext g, Palette palette) {
        Color colour = palette.of(box.fillRole());
        g.setGlobalAlpha(box.opacity());
        switch (box.fill()) {
            case NONE -> {}
            case SOLID -> {
                g.setFill(colour);
                fill(box, g);
            }
            case HATCHED -> hatch(box, colour, g);
        }
        if (box.lineRole() != null) {
            stroke(box.stroke(), OUTLINE_WIDTH, box.opacity(), palette.of(box.lineRole()), g);
            outline(box, g);
        }
    }

    private static void fill(Mark.Box box, GraphicsContext g) {
        if (box.corner() == 0) {
            g.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * box.corner(), 2 * box.corner());
        }
    }

    /** A line one pixel wide is sharp when it runs through the middle of pixels, so it is moved in by half of one. */
    private static void outline(Mark.Box box, GraphicsContext g) {
        double x = box.x() + OUTLINE_WIDTH / 2;
        double y = box.y() + OUTLINE_WIDTH / 2;
        double width = Math.max(0, box.width() - OUTLINE_WIDTH);
        double height = Math.max(0, box.height() - OUTLINE_WIDTH);
        if (box.corner() == 0) {
            g.strokeRect(x, y, width, height);
        } else {
            g.strokeRoundRect(x, y, width, height, 2 * box.corner(), 2 * box.corner());
        }
    }

    /** Stripes from the top right to the bottom left, each cut off where it leaves the box. */
    private static void hatch(Mark.Box box, Color colour, GraphicsContext g) {
        g.setStroke(colour);
        g.setLineWidth(HATCH_WIDTH);
        g.setLineDashes(NO_DASHES);
        g.beginPath();
        for (double along = HATCH_APART; along < box.width() + box.height(); along += HATCH_APART) {
            double right = Math.min(along, box.width());
            double down = Math.min(along, box.height());
            g.moveTo(box.x() + right, box.y() + along - right);
            g.lineTo(box.x() + along - down, box.y() + down);
        }
        g.stroke();
    }

    private static void paint(Mark.Shape shape, GraphicsContext g, Palette palette) {
        g.setGlobalAlpha(shape.opacity());
        g.setFill(palette.of(shape.role()));
        g.beginPath();
        for (int i = 0; i < shape.corners().size(); i += 2) {
            double x = shape.corners().get(i);
            double y = shape.corners().get(i + 1);
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.closePath();
        g.fill();
    }

    private void paint(Mark.Text text, GraphicsContext g, Palette palette) {
        Font font = font(text.font(), text.size());
        g.setGlobalAlpha(1);
        g.setFill(palette.of(text.role()));
        g.setFont(font);
        g.setTextAlign(
                switch (text.anchor()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        g.fillText(textFit.fit(text.text(), font, text.maxWidth()), text.x(), text.y());
    }

    private Font font(Mark.Font kind, double sizePx) {
        return Objects.requireNonNull(fonts.computeIfAbsent(kind, _ -> new HashMap<>()))
                .computeIfAbsent(sizePx, size -> Fonts.of(kind, size));
    }
}
