package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.firehose.DeliveryMetric;
import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.util.List;
import java.util.Optional;

/** What there is a chart of at a delivery stream, under the service's names. What comes in has another name where a stream is read. */
enum DeliveryChart implements Chart {
    INCOMING(DeliveryMetric.INCOMING_RECORDS, MetricUnit.RECORDS, 4),
    READ(DeliveryMetric.READ_RECORDS, MetricUnit.RECORDS, 4),
    FRESHNESS(DeliveryMetric.DATA_FRESHNESS, MetricUnit.MILLISECONDS, 3),
    OBJECTS(DeliveryMetric.OBJECTS, MetricUnit.CALLS, 2),
    DELIVERED(DeliveryMetric.DELIVERED_RECORDS, MetricUnit.RECORDS, 1),
    BYTES(DeliveryMetric.DELIVERED_BYTES, MetricUnit.BYTES, 0);

    private final DeliveryMetric metric;
    private final MetricUnit unit;
    private final int goes;

    DeliveryChart(DeliveryMetric metric, MetricUnit unit, int goes) {
        this.metric = metric;
        this.unit = unit;
        this.goes = goes;
    }

    /** Those of one that is put to, or of one that reads a stream. */
    static Chart[] of(boolean reads) {
        return reads
                ? new Chart[] {READ, FRESHNESS, OBJECTS, DELIVERED, BYTES}
                : new Chart[] {INCOMING, FRESHNESS, OBJECTS, DELIVERED, BYTES};
    }

    @Override
    public int goes() {
        return goes;
    }

    @Override
    public String title(boolean beside) {
        return metric.title();
    }

    @Override
    public String explanation() {
        return metric.title() + ": " + metric.meaning();
    }

    @Override
    public MetricUnit unit() {
        return unit;
    }

    @Override
    public Statistic statistic() {
        return metric.statistic();
    }

    @Override
    public List<ChartTrack> tracks(ChartMoment moment) {
        return List.of(ofFuture(moment, "", Dash.of(0)));
    }

    @Override
    public ChartTrack ofFuture(ChartMoment moment, String name, Dash dash) {
        Series run = moment.run().deliveries().of(metric, moment.deliveryStream());
        if (statistic() == Statistic.MAXIMUM) {
            return waiting(run, moment, name, dash);
        }
        long running =
                moment.now().deliveries().of(metric, moment.deliveryStream()).at(moment.running());
        return new ChartTrack(name, run, moment.sumNow(run, running), Role.ACCENT, dash);
    }

    /** Beside what has been delivered, what waits at the playhead. */
    private static ChartTrack waiting(Series run, ChartMoment moment, String name, Dash dash) {
        Optional<VirtualTime> oldest = moment.deliveryState().flatMap(DeliveryStreamState::oldestHeld);
        if (oldest.isEmpty()) {
            long none = moment.deliveryState().isPresent() ? 0 : Series.NONE;
            return new ChartTrack(name, run, none, Role.ACCENT, dash);
        }
        long millis = moment.playhead().since(oldest.get()).toMillis();
        Series both = run.andWaiting(moment.buckets(), moment.playhead(), millis, oldest.get());
        return new ChartTrack(name, both, millis, Role.ACCENT, dash);
    }

    @Override
    public String when(String period) {
        return switch (statistic()) {
            case SUM -> "in " + period;
            case MAXIMUM -> "now";
        };
    }

    @Override
    public String inWords(ChartTrack track, String period) {
        String name = track.name().isEmpty() ? "" : track.name() + " ";
        return switch (statistic()) {
            case SUM -> name + ChartAmounts.counted(track.now(), unit()) + " in " + period;
            case MAXIMUM ->
                name + (track.now() == Series.NONE ? "not there" : ChartAmounts.counted(track.now(), unit()));
        };
    }

    @Override
    public String noTrack() {
        return "nothing";
    }
}
