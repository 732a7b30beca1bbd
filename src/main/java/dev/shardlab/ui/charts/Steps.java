package dev.shardlab.ui.charts;

import dev.shardlab.metrics.Series;
import dev.shardlab.model.VirtualTime;

/**
 * Draws a track as steps: each period is level at exactly its value, nothing is rounded off between two.
 *
 * <p>A period counts all that happens in it, so the one the playhead stands in would already tell what comes a moment later.
 * Its part before the playhead is drawn at the value of the period that ends at the playhead.
 */
final class Steps {

    /** What a track is drawn with. */
    interface Pen {
        void moveTo(double x, double y);

        void lineTo(double x, double y);
    }

    private final Plot plot;
    private final Pen pen;
    private int silent = Track.LONGEST_SILENCE;

    private Steps(Plot plot, Pen pen) {
        this.plot = plot;
        this.pen = pen;
    }

    /** From the start to the playhead. */
    static void past(Moment moment, Plot plot, Track track, Pen pen) {
        var steps = new Steps(plot, pen);
        int over = Math.min(moment.running(), moment.overAt(moment.known()));
        for (int period = 0; period < over; period++) {
            steps.level(
                    moment.buckets().startOf(period),
                    moment.endOf(period),
                    track.series().at(period));
        }
        VirtualTime since = moment.buckets().startOf(moment.running());
        if (since.isBefore(moment.playhead()) && !moment.known().isBefore(moment.playhead())) {
            steps.level(since, moment.playhead(), track.now());
        }
    }

    /** From the playhead to where the future may be seen. */
    static void future(Moment moment, Plot plot, Track track, Pen pen) {
        var steps = new Steps(plot, pen);
        int over = moment.overAt(moment.shown());
        VirtualTime from = moment.playhead();
        for (int period = moment.running(); period < over; period++) {
            steps.level(from, moment.endOf(period), track.series().at(period));
            from = moment.endOf(period);
        }
    }

    private void level(VirtualTime from, VirtualTime to, long value) {
        if (value == Series.NONE) {
            silent++;
            return;
        }
        double y = plot.y(value);
        if (silent >= Track.LONGEST_SILENCE) {
            pen.moveTo(plot.x(from), y);
        } else {
            pen.lineTo(plot.x(from), y);
        }
        pen.lineTo(plot.x(to), y);
        silent = 0;
    }
}
