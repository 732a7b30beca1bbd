package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.event.Wait;
import dev.shardlab.metrics.kinesis.StreamMetric;
import dev.shardlab.metrics.kit.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a chart.
 *
 * @param name whose line it is; empty when the chart has only one
 * @param series its values over the run
 * @param now its value at the playhead
 * @param role its colour
 * @param dash its pattern, for whom the colour says nothing
 */
record ChartTrack(String name, Series series, long now, Role role, Dash dash) {

    /**
     * Readers that poll more seldom than a period is long leave periods without a sample of the iterator age. So many of them are
     * bridged, and for so long the last answer counts as the present one; a longer silence is shown as what it is.
     */
    static final int LONGEST_SILENCE = 5;

    static List<ChartTrack> of(StreamChart chart, ChartMoment moment) {
        return chart.metric() == null
                ? behind(moment)
                : List.of(of(chart.metric(), chart.role(), moment, "", Dash.SOLID));
    }

    /** One line of a future as a whole, beside that of another one. */
    static ChartTrack ofFuture(StreamChart chart, ChartMoment moment, String name, Dash dash) {
        if (chart.metric() != null) {
            return of(chart.metric(), chart.role(), moment, name, dash);
        }
        return behind(moment).stream()
                .reduce((one, other) -> new ChartTrack(
                        name, one.series.and(other.series), Math.max(one.now, other.now), one.role, dash))
                .map(worst -> new ChartTrack(name, worst.series, worst.now, chart.role(), dash))
                .orElseGet(() -> new ChartTrack(
                        name, moment.run().streams().behindOfOthers(moment.stream()), Series.NONE, chart.role(), dash));
    }

    private static ChartTrack of(StreamMetric metric, Role role, ChartMoment moment, String name, Dash dash) {
        Series run = moment.run().streams().of(metric, moment.stream());
        long running = moment.now().streams().of(metric, moment.stream()).at(moment.running());
        long now =
                switch (metric.statistic()) {
                    case SUM -> moment.sumNow(run, running);
                    case MAXIMUM -> running == Series.NONE ? lastHeard(run, moment) : running;
                };
        return new ChartTrack(name, run, now, role, dash);
    }

    /** A line for each application, by what is the case: it needs no answer to be known. */
    private static List<ChartTrack> behind(ChartMoment moment) {
        var tracks = new ArrayList<ChartTrack>();
        for (ChartMoment.Application application : moment.applications()) {
            tracks.add(
                    behind(application, moment, Role.application(application.place()), Dash.of(application.place())));
        }
        clients(moment, tracks.size()).ifPresent(tracks::add);
        return tracks;
    }

    /** One line for all clients on the wire that read the stream, if any does. */
    private static Optional<ChartTrack> clients(ChartMoment moment, int place) {
        return moment.clients()
                .map(backlog -> new ChartTrack(
                        "clients",
                        moment.run().streams().behindOfOthers(moment.stream()),
                        backlog.millisBehindLatest(),
                        Role.ACCENT,
                        Dash.of(place)));
    }

    /** Nobody is behind before being there, however old what waited is. */
    private static ChartTrack behind(ChartMoment.Application application, ChartMoment moment, Role role, Dash dash) {
        Series line = moment.run().streams().behindOf(application.name(), moment.stream());
        for (Wait wait : application.waits()) {
            line = line.andWaiting(moment.buckets(), moment.playhead(), wait.millis(), wait.since());
        }
        return new ChartTrack(
                application.name().value(),
                line.from(moment.buckets().indexOf(application.since())),
                application.backlog().millisBehindLatest(),
                role,
                dash);
    }

    private static long lastHeard(Series run, ChartMoment moment) {
        int over = moment.overAt(moment.known().isBefore(moment.playhead()) ? moment.known() : moment.playhead());
        for (int period = over - 1; period >= Math.max(0, over - LONGEST_SILENCE); period--) {
            if (run.at(period) != Series.NONE) {
                return run.at(period);
            }
        }
        return Series.NONE;
    }
}
