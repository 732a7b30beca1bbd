package dev.shardlab.ui.transport;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.notable.MarkRun;
import dev.shardlab.ui.notable.Notable;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.Palette;
import java.time.Duration;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the timeline: how far history goes, how far it was played, its marks, and the playhead. */
final class TimelinePainter {

    private static final double TRACK_Y = 8;
    private static final double TRACK_HEIGHT = 10;
    /** Of the typeface of numbers, in which all are equally wide; by the type size. */
    private static final double DIGIT_WIDTH = 0.6;

    private static final double LABEL_PADDING = 5;

    /** A run shorter than its mark is wide needs no line. */
    private static final double RUN_SHOWN = 10;

    private final GraphicsContext g;
    private final TimeAxis axis;
    private final Palette palette;
    private final TimelineForm form;

    TimelinePainter(GraphicsContext g, TimeAxis axis, Palette palette, TimelineForm form) {
        this.form = form;
        this.g = g;
        this.axis = axis;
        this.palette = palette;
    }

    void paint(VirtualTime now, VirtualTime simulatedUntil, List<MarkRun> runs) {
        track(axis.end(), palette.of(Role.PANEL_LINE));
        track(simulatedUntil, palette.of(Role.AXIS));
        track(now, palette.of(Role.ACCENT).deriveColor(0, 0.8, 0.85, 1));
        labels();
        PlacedMark.of(runs, axis, form).forEach(this::mark);
        playhead(axis.xOf(now));
    }

    /** Which time lies under the mouse: a hair, and the time where the labels are. */
    void paintPointedAt(VirtualTime time) {
        double x = axis.xOf(time);
        g.setStroke(palette.of(Role.TEXT_MUTED));
        g.setLineWidth(1);
        double hair = Math.floor(x) + 0.5;
        g.strokeLine(hair, 1, hair, form.labelsY() - form.labelSize());
        String words = TimeWords.clock(time.since(axis.start()));
        double half = words.length() * DIGIT_WIDTH * form.labelSize() / 2 + LABEL_PADDING;
        double middle = Math.clamp(x, axis.left() - TimeAxis.MARGIN + half, axis.right() + TimeAxis.MARGIN - half);
        g.setFill(palette.of(Role.TEXT));
        g.fillRoundRect(
                middle - half, form.labelsY() - form.labelSize() * 0.75, 2 * half, form.labelSize() * 1.5, 6, 6);
        g.setFont(Fonts.of(Mark.Font.MONO, form.labelSize()));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(palette.of(Role.BACKGROUND));
        g.fillText(words, middle, form.labelsY());
    }

    private void mark(PlacedMark mark) {
        MarkRun run = mark.run();
        Notable.Kind kind = run.first().kind();
        Color colour = palette.of(kind.role());
        double from = axis.xOf(run.first().at());
        double to = axis.xOf(run.last());
        if (to - from > RUN_SHOWN) {
            g.setGlobalAlpha(0.55);
            g.setFill(colour);
            g.fillRoundRect(from, form.yOf(kind) - 1.5, to - from, 3, 3, 3);
            g.setGlobalAlpha(1);
        }
        MarkShape.paint(kind, mark.x(), form.yOf(kind), colour, g);
    }

    private void track(VirtualTime until, Color colour) {
        double width = axis.xOf(until) - axis.left();
        if (width <= 0) {
            return;
        }
        g.setFill(colour);
        g.fillRoundRect(axis.left(), TRACK_Y, width, TRACK_HEIGHT, TRACK_HEIGHT, TRACK_HEIGHT);
    }

    private void labels() {
        Duration tick = axis.tick();
        g.setFont(Fonts.of(Mark.Font.MONO, form.labelSize()));
        g.setTextBaseline(VPos.CENTER);
        g.setFill(palette.of(Role.TEXT_FAINT));
        g.setStroke(palette.of(Role.PANEL_LINE));
        g.setLineWidth(1);
        for (Duration at = Duration.ZERO; !axis.start().plus(at).isAfter(axis.end()); at = at.plus(tick)) {
            double x = axis.xOf(axis.start().plus(at));
            boolean first = at.isZero();
            boolean last = axis.right() - x < 30;
            g.setTextAlign(first ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(TimeWords.tick(at), first ? axis.left() : last ? axis.right() : x, form.labelsY());
            double hair = Math.floor(x) + 0.5;
            g.strokeLine(hair, TRACK_Y + TRACK_HEIGHT + 3, hair, TRACK_Y + TRACK_HEIGHT + 6);
        }
    }

    private void playhead(double x) {
        g.setFill(palette.of(Role.TEXT));
        g.fillRoundRect(x - 1, 2, 2, TRACK_Y + TRACK_HEIGHT + 4, 2, 2);
        g.fillOval(x - 6, TRACK_Y + TRACK_HEIGHT / 2 - 6, 12, 12);
        g.setFill(palette.of(Role.ACCENT));
        g.fillOval(x - 3, TRACK_Y + TRACK_HEIGHT / 2 - 3, 6, 6);
    }
}
