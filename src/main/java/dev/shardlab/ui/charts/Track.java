package dev.shardlab.ui.charts;

import dev.shardlab.draw.Role;
import dev.shardlab.metrics.Metric;
import dev.shardlab.metrics.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a chart.
 *
 * @param name whose line it is; empty when the chart has only one
 * @param series its values over the run
 * @param now its value over the period that ends at the playhead
 * @param role its colour
 * @param dash its pattern, for whom the colour says nothing
 */
record Track(String name, Series series, long now, Role role, Dash dash) {

    /**
     * A reader that polls more seldom than a period is long leaves periods without a sample. So many of them are bridged, and
     * for so long its last answer counts as its present one; a longer silence is shown as what it is.
     */
    static final int LONGEST_SILENCE = 5;

    static List<Track> of(Metric metric, Role role, Moment moment) {
        if (metric == Metric.ITERATOR_AGE) {
            return ages(moment);
        }
        Series run = moment.run().of(metric, moment.stream());
        long now = moment.now().of(metric, moment.stream()).at(0);
        return List.of(new Track("", run, now, role, Dash.SOLID));
    }

    /** One line of a future as a whole, beside that of another one. */
    static Track ofFuture(Metric metric, Role role, Moment moment, String name, Dash dash) {
        Series run = moment.run().of(metric, moment.stream());
        long now = moment.now().of(metric, moment.stream()).at(0);
        return new Track(name, run, now == Series.NONE ? lastHeard(run, moment) : now, role, dash);
    }

    private static List<Track> ages(Moment moment) {
        var tracks = new ArrayList<Track>();
        for (int place = 0; place < moment.groups().size(); place++) {
            Moment.Group group = moment.groups().get(place);
            if (group.stream().equals(moment.stream())) {
                Series run = moment.run().ageOf(group.name(), moment.stream());
                long now = moment.now().ageOf(group.name(), moment.stream()).at(0);
                tracks.add(new Track(
                        group.name().value(),
                        run,
                        now == Series.NONE ? lastHeard(run, moment) : now,
                        Role.group(place),
                        Dash.of(place)));
            }
        }
        clients(moment, tracks.size()).ifPresent(tracks::add);
        return tracks;
    }

    /** One line for all clients on the wire that read the stream, if any does. */
    private static Optional<Track> clients(Moment moment, int place) {
        Series run = moment.run().ageOfOthers(moment.stream());
        if (run.largest(0, moment.running() + 1) == Series.NONE) {
            return Optional.empty();
        }
        long now = moment.now().ageOfOthers(moment.stream()).at(0);
        return Optional.of(new Track(
                "clients", run, now == Series.NONE ? lastHeard(run, moment) : now, Role.ACCENT, Dash.of(place)));
    }

    private static long lastHeard(Series run, Moment moment) {
        int over = moment.overAt(moment.known().isBefore(moment.playhead()) ? moment.known() : moment.playhead());
        for (int period = over - 1; period >= Math.max(0, over - LONGEST_SILENCE); period--) {
            if (run.at(period) != Series.NONE) {
                return run.at(period);
            }
        }
        return Series.NONE;
    }
}
