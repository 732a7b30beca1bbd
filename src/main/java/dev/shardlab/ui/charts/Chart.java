package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What there is a chart of. Three are the service's own metrics and have its names. How far behind each group is the service
 * publishes for no application, so the chart of it is ours and does not borrow a name.
 */
enum Chart {
    INCOMING_RECORDS(Metric.INCOMING_RECORDS, Role.ACCENT, 1),
    WRITE_THROUGHPUT_EXCEEDED(Metric.WRITE_THROUGHPUT_EXCEEDED, Role.THROTTLED, 2),
    ITERATOR_AGE(Metric.ITERATOR_AGE, Role.TEXT_MUTED, 0),
    BEHIND_LATEST(null, Role.ACCENT, 3);

    private static final String BEHIND =
            "How far behind latest each group is: how old the oldest record is that it has not read. GetRecords tells each"
                    + " reader for itself, as MillisBehindLatest; the stream has no metric of it by application. Near"
                    + " the retention a group is about to lose data.";

    private final @Nullable Metric metric;
    private final Role role;
    private final int goes;

    Chart(@Nullable Metric metric, Role role, int goes) {
        this.metric = metric;
        this.role = role;
        this.goes = goes;
    }

    /** The service's metric; null for what is ours. */
    @Nullable
    Metric metric() {
        return metric;
    }

    Role role() {
        return role;
    }

    /** Which one is left out where there is no room for all: the first 0. */
    int goes() {
        return goes;
    }

    String title() {
        return metric == null ? "Behind latest, by group" : metric.title();
    }

    String meaning() {
        return metric == null ? BEHIND : metric.meaning();
    }

    Metric.Unit unit() {
        return metric == null ? Metric.Unit.MILLISECONDS : metric.unit();
    }

    Metric.Statistic statistic() {
        return metric == null ? Metric.Statistic.MAXIMUM : metric.statistic();
    }
}
