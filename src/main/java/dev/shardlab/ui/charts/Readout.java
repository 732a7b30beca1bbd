package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.ui.theme.Fonts;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The values at the playhead, as numbers in one line above the chart: one large, or one for each track, with a sample of it.
 *
 * @param period what period the large number is of
 * @param small whether those side by side are written smaller, for want of room
 */
record Readout(List<ChartTrack> tracks, MetricUnit unit, String period, boolean small) {

    private static final Font LARGE = Fonts.of(Mark.Font.MONO, 14);
    private static final Font LONG = Fonts.of(Mark.Font.MONO, 12);
    private static final Font ROW = Fonts.of(Mark.Font.MONO, 11);
    private static final Font LABEL = Fonts.of(Mark.Font.LABEL, 10);
    private static final Font SMALL_ROW = Fonts.of(Mark.Font.MONO, 10);
    private static final Font SMALL_LABEL = Fonts.of(Mark.Font.LABEL, 9);

    private static final int LARGEST_LENGTH = 8;
    private static final int ROWS = 4;
    private static final double SWATCH = 10;
    private static final double SMALL_SWATCH = 7;

    /** Two lines of one colour are told apart by their pattern alone. */
    private static final double LONG_SWATCH = 21;

    private static final double SWATCH_ABOVE = 3.5;
    private static final double APART = 4;
    private static final double SMALL_APART = 2.5;
    private static final double BETWEEN = 8;
    private static final double MORE = 20;

    Readout(List<ChartTrack> tracks, MetricUnit unit, String period) {
        this(tracks, unit, period, false);
    }

    /** Whether all tracks are named in full in so much room. */
    boolean showsAll(double room) {
        return tracks.size() <= 1 || (areFutures() ? width(tracks.size()) <= room : fitting(room) == tracks.size());
    }

    /** @param room how wide it may be */
    void paint(ChartPainter painter, double left, double room) {
        painter.align(TextAlignment.LEFT);
        if (tracks.size() == 1) {
            large(tracks.getFirst(), painter, left, room);
        } else if (showsAll(room) || areFutures()) {
            side(painter, left, room);
        } else {
            new Readout(tracks, unit, period, true).side(painter, left, room);
        }
    }

    private void large(ChartTrack track, ChartPainter painter, double left, double room) {
        String value = ChartAmounts.of(track.now(), unit);
        Font font = value.length() > LARGEST_LENGTH ? LONG : LARGE;
        painter.text(value, font, Role.TEXT, left, Layout.VALUES_Y, room);
        double beside = CachedTextWidth.of(value, font) + BETWEEN;
        String caption = CachedTextWidth.fit(track.name().isEmpty() ? period : track.name(), LABEL, room - beside);
        painter.text(caption, LABEL, Role.TEXT_FAINT, left + beside, Layout.VALUES_Y, room - beside);
    }

    /** Side by side, as many as there is room for with their whole names; what one line does not need is left to those after it. */
    private void side(ChartPainter painter, double left, double room) {
        int some = fitting(room);
        double end = left + room - (some < tracks.size() ? MORE : 0);
        double x = left;
        for (int i = 0; i < some; i++) {
            double share = some == 1 ? end - x : (end - x - BETWEEN * (some - i - 1)) / (some - i);
            double whole = areFutures() ? share : Math.max(share, width(tracks.get(i)));
            x += one(tracks.get(i), painter, x, whole) + BETWEEN;
        }
        if (some < tracks.size()) {
            painter.text("+" + (tracks.size() - some), LABEL, Role.TEXT_FAINT, x, Layout.VALUES_Y, MORE);
        }
    }

    /** Of futures both, for they are told apart by their lines; else at least one. */
    private int fitting(double room) {
        int some = Math.min(ROWS, tracks.size());
        while (some > 1 && !areFutures() && width(some) > room - (some < tracks.size() ? MORE : 0)) {
            some--;
        }
        return some;
    }

    private double width(int some) {
        return tracks.stream().limit(some).mapToDouble(this::width).sum() + BETWEEN * (some - 1);
    }

    private double width(ChartTrack track) {
        double value = CachedTextWidth.of(ChartAmounts.brief(track.now(), unit), row());
        return swatch() + 3 * apart() + value + CachedTextWidth.of(track.name(), label());
    }

    /** @return how wide it has become */
    private double one(ChartTrack track, ChartPainter painter, double x, double room) {
        String value = ChartAmounts.brief(track.now(), unit);
        double swatch = swatch();
        double fixed = swatch + apart() + CachedTextWidth.of(value, row());
        String fitting = CachedTextWidth.fit(track.name(), label(), room - fixed - apart());
        String name = areFutures() && !fitting.equals(track.name()) ? "" : fitting;
        double named = name.isEmpty() ? 0 : CachedTextWidth.of(name, label()) + apart();
        painter.swatch(track, x, Layout.VALUES_Y - SWATCH_ABOVE, swatch);
        painter.text(name, label(), Role.TEXT_MUTED, x + swatch + apart(), Layout.VALUES_Y, room);
        painter.text(value, row(), Role.TEXT, x + swatch + apart() + named, Layout.VALUES_Y, room);
        return fixed + named;
    }

    private double swatch() {
        return areFutures() ? LONG_SWATCH : small ? SMALL_SWATCH : SWATCH;
    }

    private double apart() {
        return small ? SMALL_APART : APART;
    }

    private Font row() {
        return small ? SMALL_ROW : ROW;
    }

    private Font label() {
        return small ? SMALL_LABEL : LABEL;
    }

    /** Their names stand above the stages as well, beside the same lines. */
    private boolean areFutures() {
        return tracks.size() == 2
                && tracks.getFirst().role() == tracks.getLast().role();
    }
}
