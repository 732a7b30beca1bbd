package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.firehose.DeliveryMetric;
import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import java.util.List;

/** What there is a chart of at a delivery stream, under the service's names. What comes in has another name where a stream is read. */
enum DeliveryChart implements Chart {
    INCOMING(DeliveryMetric.INCOMING_RECORDS, MetricUnit.RECORDS, 3),
    READ(DeliveryMetric.READ_RECORDS, MetricUnit.RECORDS, 3),
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
                ? new Chart[] {READ, OBJECTS, DELIVERED, BYTES}
                : new Chart[] {INCOMING, OBJECTS, DELIVERED, BYTES};
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
        return Statistic.SUM;
    }

    @Override
    public List<ChartTrack> tracks(ChartMoment moment) {
        return List.of(ofFuture(moment, "", Dash.of(0)));
    }

    @Override
    public ChartTrack ofFuture(ChartMoment moment, String name, Dash dash) {
        Series run = moment.run().deliveries().of(metric, moment.deliveryStream());
        long running =
                moment.now().deliveries().of(metric, moment.deliveryStream()).at(moment.running());
        return new ChartTrack(name, run, moment.sumNow(run, running), Role.ACCENT, dash);
    }

    @Override
    public String when(String period) {
        return "in " + period;
    }

    @Override
    public String inWords(ChartTrack track, String period) {
        String name = track.name().isEmpty() ? "" : track.name() + " ";
        return name + ChartAmounts.counted(track.now(), unit()) + " in " + period;
    }

    @Override
    public String noTrack() {
        return "nothing";
    }
}
