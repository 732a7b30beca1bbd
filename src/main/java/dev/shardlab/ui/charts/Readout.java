package dev.shardlab.ui.charts;

import dev.shardlab.draw.Mark;
import dev.shardlab.draw.Role;
import dev.shardlab.metrics.Metric.Unit;
import dev.shardlab.ui.theme.Fonts;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The values at the playhead, as numbers: one large, or one row for each line, with a sample of it.
 *
 * @param below what the large number is of
 */
record Readout(List<Track> tracks, Unit unit, String below) {

    private static final Font LARGE = Fonts.of(Mark.Font.MONO, 16);
    private static final Font LONG = Fonts.of(Mark.Font.MONO, 12);
    private static final Font ROW = Fonts.of(Mark.Font.MONO, 11);
    private static final Font LABEL = Fonts.of(Mark.Font.LABEL, 10);

    private static final int LARGEST_LENGTH = 8;
    private static final double LARGE_Y = 50;
    private static final double BELOW_Y = 66;
    private static final double FIRST_ROW_Y = 34;
    private static final double ROW_HEIGHT = 14;
    private static final int ROWS = 4;
    private static final double SWATCH = 15;
    private static final double SWATCH_ABOVE = 3.5;
    private static final double APART = 5;

    void paint(ChartPainter painter, double right, double width) {
        if (tracks.size() == 1) {
            large(tracks.getFirst(), painter, right, width);
        } else {
            rows(painter, right, width);
        }
    }

    private void large(Track track, ChartPainter painter, double right, double width) {
        String value = Amounts.of(track.now(), unit);
        painter.align(TextAlignment.RIGHT);
        painter.text(value, value.length() > LARGEST_LENGTH ? LONG : LARGE, Role.TEXT, right, LARGE_Y, width);
        painter.text(track.name().isEmpty() ? below : track.name(), LABEL, Role.TEXT_FAINT, right, BELOW_Y, width);
    }

    private void rows(ChartPainter painter, double right, double width) {
        int rows = tracks.size() > ROWS ? ROWS - 1 : tracks.size();
        for (int i = 0; i < rows; i++) {
            row(tracks.get(i), painter, right, width, FIRST_ROW_Y + i * ROW_HEIGHT);
        }
        if (rows < tracks.size()) {
            painter.align(TextAlignment.RIGHT);
            String more = "and " + (tracks.size() - rows) + " more";
            painter.text(more, LABEL, Role.TEXT_FAINT, right, FIRST_ROW_Y + rows * ROW_HEIGHT, width);
        }
    }

    private void row(Track track, ChartPainter painter, double right, double width, double y) {
        String value = Amounts.of(track.now(), unit);
        double left = right - width;
        painter.swatch(track, left, y - SWATCH_ABOVE, SWATCH);
        painter.align(TextAlignment.RIGHT);
        painter.text(value, ROW, Role.TEXT, right, y, width);
        painter.align(TextAlignment.LEFT);
        double room = width - SWATCH - 2 * APART - TextWidth.of(value, ROW);
        painter.text(TextWidth.fit(track.name(), LABEL, room), LABEL, Role.TEXT_MUTED, left + SWATCH + APART, y, room);
    }
}
