package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.metrics.queue.QueueGauge;
import dev.shardlab.metrics.queue.QueueMetric;
import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What there is a chart of at a queue. All have the service's names; where several names begin alike their lines share one chart, and
 * each is called by the end of its name.
 */
enum QueueChart implements Chart {
    MESSAGES("ApproximateNumberOfMessages", 3),
    AGE_OF_OLDEST("ApproximateAgeOfOldestMessage", 2),
    FLOW("NumberOfMessages", 1),
    EMPTY_RECEIVES("NumberOfEmptyReceives", 0);

    private static final long MILLIS_PER_SECOND = 1_000;
    private static final List<Role> ROLES = List.of(Role.ACCENT, Role.WARNING, Role.TEXT_MUTED);

    private final String begin;
    private final int goes;

    QueueChart(String begin, int goes) {
        this.begin = begin;
        this.goes = goes;
    }

    private List<QueueGauge> gauges() {
        return switch (this) {
            case MESSAGES -> List.of(QueueGauge.VISIBLE, QueueGauge.NOT_VISIBLE, QueueGauge.DELAYED);
            case AGE_OF_OLDEST -> List.of(QueueGauge.AGE_OF_OLDEST);
            case FLOW, EMPTY_RECEIVES -> List.of();
        };
    }

    private List<QueueMetric> metrics() {
        return switch (this) {
            case FLOW ->
                List.of(QueueMetric.MESSAGES_SENT, QueueMetric.MESSAGES_RECEIVED, QueueMetric.MESSAGES_DELETED);
            case EMPTY_RECEIVES -> List.of(QueueMetric.EMPTY_RECEIVES);
            case MESSAGES, AGE_OF_OLDEST -> List.of();
        };
    }

    @Override
    public int goes() {
        return goes;
    }

    /** The names of what it shows. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        gauges().forEach(gauge -> names.add(gauge.title()));
        metrics().forEach(metric -> names.add(metric.title()));
        return names;
    }

    @Override
    public String title(boolean beside) {
        return beside || names().size() == 1 ? names().getFirst() : begin;
    }

    @Override
    public String explanation() {
        List<String> lines = new ArrayList<>();
        gauges().forEach(gauge -> lines.add(gauge.title() + ": " + gauge.meaning()));
        metrics().forEach(metric -> lines.add(metric.title() + ": " + metric.meaning()));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public MetricUnit unit() {
        return switch (this) {
            case MESSAGES, FLOW -> MetricUnit.MESSAGES;
            case AGE_OF_OLDEST -> MetricUnit.MILLISECONDS;
            case EMPTY_RECEIVES -> MetricUnit.CALLS;
        };
    }

    @Override
    public Statistic statistic() {
        return gauges().isEmpty() ? Statistic.SUM : Statistic.MAXIMUM;
    }

    @Override
    public List<ChartTrack> tracks(ChartMoment moment) {
        List<ChartTrack> tracks = new ArrayList<>();
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            String name = names.size() == 1 ? "" : names.get(i).substring(begin.length());
            tracks.add(track(i, moment, name, ROLES.get(i), Dash.of(i)));
        }
        return tracks;
    }

    @Override
    public ChartTrack ofFuture(ChartMoment moment, String name, Dash dash) {
        return track(0, moment, name, ROLES.getFirst(), dash);
    }

    private ChartTrack track(int place, ChartMoment moment, String name, Role role, Dash dash) {
        return gauges().isEmpty()
                ? of(metrics().get(place), moment, name, role, dash)
                : of(gauges().get(place), moment, name, role, dash);
    }

    private ChartTrack of(QueueGauge gauge, ChartMoment moment, String name, Role role, Dash dash) {
        long scale = unit() == MetricUnit.MILLISECONDS ? MILLIS_PER_SECOND : 1;
        VirtualTime known = moment.known().isBefore(moment.playhead()) ? moment.playhead() : moment.known();
        Series run = moment.run().queues().of(gauge, moment.queue(), known).times(scale);
        long now = moment.queueState()
                .map(queue -> scale * gauge.read(queue, moment.playhead()))
                .orElse(Series.NONE);
        return new ChartTrack(name, run, now, role, dash);
    }

    private static ChartTrack of(QueueMetric metric, ChartMoment moment, String name, Role role, Dash dash) {
        Series run = moment.run().queues().of(metric, moment.queue());
        long running = moment.now().queues().of(metric, moment.queue()).at(moment.running());
        long now = moment.sumNow(run, running);
        return new ChartTrack(name, run, now, role, dash);
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
