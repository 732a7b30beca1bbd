package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints one chart: the panel, its words, and the lines of the past and, faintly, of what is known to come. */
final class ChartPainter {

    private static final double CORNER = 16;
    private static final double LINE = 1.6;
    private static final double FAINT = 0.32;
    private static final double AREA = 0.13;
    private static final double BETWEEN = 0.24;

    private static final Font TITLE = Fonts.of(Mark.Font.LABEL_STRONG, 11.5);
    private static final Font LABEL = Fonts.of(Mark.Font.LABEL, 10);

    private final GraphicsContext g;
    private final Palette palette;
    private final List<String> words = new ArrayList<>();

    ChartPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
        g.setTextBaseline(VPos.BASELINE);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    void panel(double width, double height) {
        g.clearRect(0, 0, width, height);
        g.setFill(palette.of(Role.PANEL));
        g.fillRoundRect(0, 0, width, height, CORNER, CORNER);
        g.setStroke(palette.of(Role.PANEL_LINE));
        g.setLineWidth(1);
        g.strokeRoundRect(0.5, 0.5, width - 1, height - 1, CORNER - 1, CORNER - 1);
    }

    void title(String title, String stream, double x, double width) {
        g.setTextAlign(TextAlignment.LEFT);
        text(title, TITLE, Role.TEXT, x, Layout.TITLE_Y, width);
        double left = width - CachedTextWidth.of(title, TITLE) - Layout.APART;
        if (!stream.isEmpty() && left > CachedTextWidth.of(stream, LABEL)) {
            g.setTextAlign(TextAlignment.RIGHT);
            text(stream, LABEL, Role.TEXT_FAINT, x + width, Layout.TITLE_Y, left);
        }
    }

    static double widthOfScale(String top) {
        return CachedTextWidth.of(top, LABEL);
    }

    /** Whether the words of the scale have room in the line of the title. */
    static boolean fitsBesideTitle(String title, String top, double width) {
        return CachedTextWidth.of(title, TITLE) + Layout.APART + widthOfScale(top) <= width;
    }

    /** @param y the line of its words */
    void scale(String top, Plot plot, double y) {
        g.setTextAlign(TextAlignment.RIGHT);
        text(top, LABEL, Role.TEXT_FAINT, plot.right(), y, plot.width());
        g.setStroke(palette.of(Role.PANEL_LINE));
        g.setLineWidth(1);
        level(plot, Math.floor(plot.y()) + 0.5);
        level(plot, Math.floor(plot.bottom()) + 0.5);
    }

    private void level(Plot plot, double y) {
        g.strokeLine(plot.x(), y, plot.right(), y);
    }

    void tracks(ChartMoment moment, Plot plot, List<ChartTrack> tracks) {
        for (ChartTrack track : tracks) {
            if (track.series().statistic() == Statistic.SUM) {
                area(plot, track, FAINT * AREA, pen -> StepPainter.future(moment, plot, track, pen));
                area(plot, track, AREA, pen -> StepPainter.past(moment, plot, track, pen));
            }
            line(moment, plot, track);
        }
    }

    /** The line of a track, past and future. */
    void line(ChartMoment moment, Plot plot, ChartTrack track) {
        line(track, FAINT, pen -> StepPainter.future(moment, plot, track, pen));
        line(track, 1, pen -> StepPainter.past(moment, plot, track, pen));
    }

    /** Shades where two futures differ in what has happened so far. */
    void between(ChartMoment here, ChartTrack one, ChartMoment there, ChartTrack other, Plot plot) {
        Levels ours = new Levels();
        Levels theirs = new Levels();
        StepPainter.past(here, plot, one, ours);
        StepPainter.past(there, plot, other, theirs);
        g.setFill(faded(one.role(), BETWEEN));
        for (Levels.Gap gap : ours.apartFrom(theirs)) {
            g.fillRect(gap.left(), gap.top(), gap.right() - gap.left(), gap.bottom() - gap.top());
        }
    }

    /** Something that can be drawn with a pen. */
    private interface Drawing {
        void with(StepPainter.Pen pen);
    }

    private void line(ChartTrack track, double opacity, Drawing drawing) {
        g.setStroke(faded(track.role(), opacity));
        g.setLineWidth(LINE);
        g.setLineDashes(track.dash().pattern());
        g.beginPath();
        drawing.with(new CanvasPen(g));
        g.stroke();
        g.setLineDashes();
    }

    private void area(Plot plot, ChartTrack track, double opacity, Drawing drawing) {
        g.setFill(faded(track.role(), opacity));
        g.beginPath();
        var pen = new CanvasPen(g);
        drawing.with(pen);
        if (pen.hasDrawn()) {
            pen.lineTo(pen.lastX(), plot.bottom());
            pen.lineTo(pen.firstX(), plot.bottom());
            g.closePath();
            g.fill();
        }
    }

    void playhead(ChartMoment moment, Plot plot) {
        double x = Math.clamp(Math.floor(plot.x(moment.playhead())), plot.x(), plot.right() - 1) + 0.5;
        g.setStroke(palette.of(Role.TEXT_MUTED));
        g.setLineWidth(1);
        g.strokeLine(x, plot.y(), x, plot.bottom());
    }

    /** A sample of a track's line, as a legend shows it. */
    void swatch(ChartTrack track, double x, double y, double length) {
        g.setStroke(faded(track.role(), 1));
        g.setLineWidth(2);
        g.setLineDashes(track.dash().pattern());
        g.strokeLine(x, y, x + length, y);
        g.setLineDashes();
    }

    void text(String text, Font font, Role role, double x, double y, double width) {
        g.setFont(font);
        g.setFill(palette.of(role));
        g.fillText(text, x, y, Math.max(1, width));
        words.add(text);
    }

    /** All that was written, in its order. */
    List<String> words() {
        return List.copyOf(words);
    }

    void align(TextAlignment alignment) {
        g.setTextAlign(alignment);
    }

    private Color faded(Role role, double opacity) {
        return palette.of(role).deriveColor(0, 1, 1, opacity);
    }
}
