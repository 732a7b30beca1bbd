package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.kinesis.StreamMetric;
import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is a chart of at a stream. Three are the service's own metrics and have its names. How far behind each application is the service
 * publishes for no application, so the chart of it is ours and does not borrow a name.
 */
enum StreamChart implements Chart {
    INCOMING_RECORDS(StreamMetric.INCOMING_RECORDS, Role.ACCENT, 1),
    WRITE_THROUGHPUT_EXCEEDED(StreamMetric.WRITE_THROUGHPUT_EXCEEDED, Role.THROTTLED, 2),
    ITERATOR_AGE(StreamMetric.ITERATOR_AGE, Role.TEXT_MUTED, 0),
    BEHIND_LATEST(null, Role.ACCENT, 3);

    private static final String BEHIND =
            "How far behind latest each application is: how old the oldest record is that it has not read. GetRecords tells each"
                    + " reader for itself, as MillisBehindLatest; the stream has no metric of it by application. Near"
                    + " the retention an application is about to lose data.";

    private final @Nullable StreamMetric metric;
    private final Role role;
    private final int goes;

    StreamChart(@Nullable StreamMetric metric, Role role, int goes) {
        this.metric = metric;
        this.role = role;
        this.goes = goes;
    }

    /** The service's metric; null for what is ours. */
    @Nullable
    StreamMetric metric() {
        return metric;
    }

    Role role() {
        return role;
    }

    @Override
    public int goes() {
        return goes;
    }

    @Override
    public String title(boolean beside) {
        return metric == null ? "Behind latest, by application" : metric.title();
    }

    @Override
    public String explanation() {
        return title(false) + "\n" + (metric == null ? BEHIND : metric.meaning());
    }

    @Override
    public MetricUnit unit() {
        return metric == null ? MetricUnit.MILLISECONDS : metric.unit();
    }

    @Override
    public Statistic statistic() {
        return metric == null ? Statistic.MAXIMUM : metric.statistic();
    }

    @Override
    public List<ChartTrack> tracks(ChartMoment moment) {
        return ChartTrack.of(this, moment);
    }

    @Override
    public ChartTrack ofFuture(ChartMoment moment, String name, Dash dash) {
        return ChartTrack.ofFuture(this, moment, name, dash);
    }

    @Override
    public String when(String period) {
        return "in " + period;
    }

    @Override
    public String inWords(ChartTrack track, String period) {
        return switch (statistic()) {
            case SUM ->
                (track.name().isEmpty() ? "" : track.name() + " ") + ChartAmounts.counted(track.now(), unit()) + " in "
                        + period;
            case MAXIMUM ->
                (track.name().isEmpty() ? "all readers together" : track.name())
                        + (track.now() == Series.NONE
                                ? " did not read"
                                : " " + ChartAmounts.of(track.now(), unit()) + " behind");
        };
    }

    @Override
    public String noTrack() {
        return "no reader";
    }
}
