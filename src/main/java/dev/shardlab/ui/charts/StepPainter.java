package dev.shardlab.ui.charts;

import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.VirtualTime;

/**
 * Draws a track as steps: each period is level at exactly its value, nothing is rounded off between two.
 *
 * <p>A period counts all that happens in it, so the one the playhead stands in would already tell what comes a moment later.
 * Its part before the playhead is drawn at the value of the period that ends at the playhead.
 *
 * <p>Periods of a maximum that would be too narrow to see are taken together, which is the maximum over a longer period: the
 * reader furthest behind is not lost among the answers between. Sums stay as they are, or the scale would be another.
 */
final class StepPainter {

    /** What a track is drawn with. */
    interface Pen {
        void moveTo(double x, double y);

        void lineTo(double x, double y);
    }

    private static final double NARROWEST_MAXIMUM = 3;

    private final ChartMoment moment;
    private final Plot plot;
    private final ChartTrack track;
    private final Pen pen;
    private final int together;
    private int silent = ChartTrack.LONGEST_SILENCE;

    private StepPainter(ChartMoment moment, Plot plot, ChartTrack track, Pen pen) {
        this.moment = moment;
        this.plot = plot;
        this.track = track;
        this.pen = pen;
        together = switch (track.series().statistic()) {
            case SUM -> 1;
            case MAXIMUM ->
                (int) Math.max(
                        1,
                        Math.ceil(
                                NARROWEST_MAXIMUM / plot.width(moment.buckets().width())));
        };
    }

    /** From the start to the playhead. */
    static void past(ChartMoment moment, Plot plot, ChartTrack track, Pen pen) {
        new StepPainter(moment, plot, track, pen).past();
    }

    /** From the playhead to where the future may be seen. */
    static void future(ChartMoment moment, Plot plot, ChartTrack track, Pen pen) {
        new StepPainter(moment, plot, track, pen).future();
    }

    private void past() {
        int over = Math.min(moment.running(), moment.overAt(moment.known()));
        int period = 0;
        for (; period + together <= over; period += together) {
            level(
                    start(period),
                    moment.endOf(period + together - 1),
                    track.series().largest(period, period + together));
        }
        if (moment.known().isBefore(moment.playhead())) {
            level(start(period), start(over), track.series().largest(period, over));
        } else {
            long before = track.series().largest(period, over);
            boolean begun = start(over).isBefore(moment.playhead());
            level(start(period), moment.playhead(), begun ? Math.max(before, track.now()) : before);
        }
    }

    private void future() {
        int over = moment.overAt(moment.shown());
        VirtualTime from = moment.playhead();
        int period = moment.running();
        while (period < over) {
            int next = Math.min((period / together + 1) * together, over);
            level(from, moment.endOf(next - 1), track.series().largest(period, next));
            from = moment.endOf(next - 1);
            period = next;
        }
    }

    private VirtualTime start(int period) {
        return moment.buckets().startOf(period);
    }

    private void level(VirtualTime from, VirtualTime to, long value) {
        if (!from.isBefore(to)) {
            return;
        }
        if (value == Series.NONE) {
            silent++;
            return;
        }
        double y = plot.y(value);
        if (silent >= ChartTrack.LONGEST_SILENCE) {
            pen.moveTo(plot.x(from), y);
        } else {
            pen.lineTo(plot.x(from), y);
        }
        pen.lineTo(plot.x(to), y);
        silent = 0;
    }
}
