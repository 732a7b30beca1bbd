package dev.shardlab.ui.charts;

import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.futures.Naming;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One chart. It is painted anew whenever it is laid out, and lays itself out alone: repainting it disturbs nothing around it.
 */
final class ChartCard extends Region {

    /** Narrower, the longest title would not fit. */
    static final double NARROWEST = 222;

    private static final double TOOLTIP_WIDTH = 320;

    private final Chart chart;
    private final Supplier<@Nullable Moments> moments;
    private final ObservableValue<Theme> theme;
    private final Canvas canvas = new Canvas();
    private List<String> words = List.of();

    ChartCard(
            Chart chart,
            Supplier<@Nullable Moments> moments,
            ObservableValue<Theme> theme,
            Consumer<VirtualTime> seek) {
        this.chart = chart;
        this.moments = moments;
        this.theme = theme;
        getChildren().add(canvas);
        setManaged(false);
        setCursor(Cursor.HAND);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> seek(event, seek));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> seek(event, seek));
        Tooltip.install(this, tooltip(chart));
    }

    Chart chart() {
        return chart;
    }

    /** What stands written on it. */
    List<String> words() {
        return words;
    }

    private static Tooltip tooltip(Chart chart) {
        var tooltip = new Tooltip(chart.explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }

    private void seek(MouseEvent event, Consumer<VirtualTime> seek) {
        Moments shown = moments.get();
        if (event.isPrimaryButtonDown() && shown != null) {
            seek.accept(plot(shown.here(), 1).timeAt(event.getX()));
            event.consume();
        }
    }

    private Plot plot(ChartMoment moment, long top) {
        return Layout.plot(getWidth(), getHeight(), moment.start(), moment.end(), top);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        var painter =
                new ChartPainter(canvas.getGraphicsContext2D(), theme.getValue().palette());
        paint(painter);
        words = painter.words();
    }

    private void paint(ChartPainter painter) {
        painter.panel(getWidth(), getHeight());
        double width = getWidth() - 2 * Layout.MARGIN;
        Moments shown = moments.get();
        if (shown == null) {
            painter.title(chart.title(false), "", Layout.MARGIN, width);
            return;
        }
        ChartMoment moment = shown.here();
        List<ChartTrack> tracks = tracks(shown);
        long top = top(shown, tracks);
        Plot plot = plot(moment, top);
        String period = ChartAmounts.period(moment.buckets().width());
        String title = chart.title(shown.there() != null);
        painter.title(title, moment.alone() ? "" : moment.subject().name(), Layout.MARGIN, width);
        Readout readout = new Readout(tracks, chart.unit(), chart.when(period));
        String scale = ChartAmounts.scale(top, chart.unit(), chart.statistic(), period);
        double beside = width - ChartPainter.widthOfScale(scale) - Layout.APART;
        boolean tight = !readout.showsAll(beside);
        boolean above = moment.alone() && tight && ChartPainter.fitsBesideTitle(title, scale, width);
        boolean inside = !above && tight && shown.there() == null;
        painter.scale(scale, plot, above ? Layout.TITLE_Y : inside ? Layout.below(plot.y()) : Layout.VALUES_Y);
        paint(painter, shown, plot, tracks);
        painter.playhead(moment, plot);
        readout.paint(painter, Layout.MARGIN, above || inside ? width : beside);
    }

    private List<ChartTrack> tracks(Moments shown) {
        ChartMoment there = shown.there();
        Naming naming = shown.naming();
        return there == null || naming == null
                ? chart.tracks(shown.here())
                : List.of(
                        chart.ofFuture(shown.here(), naming.here(), Dash.SOLID),
                        chart.ofFuture(there, naming.there(), Dash.DASHED));
    }

    private static void paint(ChartPainter painter, Moments shown, Plot plot, List<ChartTrack> tracks) {
        ChartMoment there = shown.there();
        if (there == null) {
            painter.tracks(shown.here(), plot, tracks);
        } else {
            painter.between(shown.here(), tracks.getFirst(), there, tracks.getLast(), plot);
            painter.line(shown.here(), plot, tracks.getFirst());
            painter.line(there, plot, tracks.getLast());
        }
    }

    /**
     * Round, and above everything that is drawn. The value at the playhead is over a period that begins anywhere, so it may be
     * larger than that of every period drawn; a quarter more keeps the scale from jumping when it is.
     */
    private long top(Moments shown, List<ChartTrack> tracks) {
        ChartMoment moment = shown.here();
        long largest = 0;
        long now = 0;
        for (ChartTrack track : tracks) {
            largest = Math.max(largest, track.series().largest(0, moment.overAt(moment.shown())));
            now = Math.max(now, track.now());
        }
        long roomy = chart.statistic() == Statistic.SUM ? largest + largest / 4 : largest;
        return Top.above(Math.max(roomy, now), chart.unit());
    }

    /** What a screen reader says: the values at the playhead. Composed when it is asked for. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? inWords()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String inWords() {
        Moments shown = moments.get();
        if (shown == null) {
            return chart.title(false) + ": nothing to measure yet";
        }
        ChartMoment moment = shown.here();
        String title = chart.title(shown.there() != null);
        var words = new StringBuilder(title + " of " + moment.subject().name() + ": ");
        List<ChartTrack> tracks = tracks(shown);
        String between = "";
        for (ChartTrack track : tracks) {
            words.append(between)
                    .append(chart.inWords(
                            track, ChartAmounts.period(moment.buckets().width())));
            between = "; ";
        }
        return words.append(tracks.isEmpty() ? chart.noTrack() : "").toString();
    }
}
