package dev.shardlab.metrics;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.Wait;
import dev.shardlab.metrics.Metric.Statistic;
import dev.shardlab.metrics.queue.QueueGauge;
import dev.shardlab.metrics.queue.QueueMetric;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.timeline.EventLog;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Every metric of every stream and queue, over periods: nothing is smoothed, estimated or left out. */
public final class Counts {

    private static final Series NO_SUM = new Series(Statistic.SUM);
    private static final Series NO_MAXIMUM = new Series(Statistic.MAXIMUM);

    private final Buckets buckets;
    private final Map<StreamName, OfStream> streams = new TreeMap<>();
    private final Map<QueueName, Map<QueueMetric, Series>> queues = new TreeMap<>();
    private final QueueLevels levels;
    private final Samples.Taker taker = new IntoSeries();
    private VirtualTime at;

    /** Of nothing yet. */
    public Counts(Buckets buckets) {
        this(buckets, new QueueStates(0), buckets.start());
    }

    /**
     * Of nothing yet, in the middle of a history.
     *
     * @param opening what has become of the queues by {@code from}
     */
    public Counts(Buckets buckets, QueueStates opening, VirtualTime from) {
        this.buckets = buckets;
        at = from;
        levels = new QueueLevels(buckets, opening, from);
    }

    /**
     * What has happened in the period that {@code until} lies in, up to {@code until} itself.
     *
     * @param position how many events of the log happened at or before {@code until}
     */
    public static Counts running(VirtualTime until, long position, Buckets buckets, EventLog log) {
        var counts = new Counts(buckets);
        VirtualTime from = buckets.startOf(buckets.indexOf(until));
        for (long i = log.countUntil(from.plusMicros(-1)); i < position; i++) {
            counts.add(log.get(i));
        }
        return counts;
    }

    /** Counts an event. */
    public void add(Event event) {
        at = event.at();
        Samples.of(event, taker);
        if (event instanceof QueueEvent ofQueue) {
            levels.add(ofQueue);
        }
    }

    /** Counts all that is counted in {@code other}, over the same periods. */
    public void addAll(Counts other) {
        other.streams.forEach((stream, counts) ->
                streams.computeIfAbsent(stream, _ -> new OfStream()).takeAll(counts));
        other.queues.forEach((queue, metrics) ->
                metrics.forEach((metric, series) -> ofQueue(queue, metric).takeAll(series)));
        levels.addAll(other.levels);
    }

    private Series ofQueue(QueueName queue, QueueMetric metric) {
        return queues.computeIfAbsent(queue, _ -> new EnumMap<>(QueueMetric.class))
                .computeIfAbsent(metric, _ -> new Series(Statistic.SUM));
    }

    private OfStream of(StreamName stream) {
        return streams.computeIfAbsent(stream, _ -> new OfStream());
    }

    /** Takes the samples of the event at hand. */
    private final class IntoSeries implements Samples.Taker {

        @Override
        public void take(Metric metric, StreamName stream, long value) {
            of(stream).of(metric).take(buckets.indexOf(at), value);
        }

        @Override
        public void takeOfQueue(QueueMetric metric, QueueName queue, long value) {
            ofQueue(queue, metric).take(buckets.indexOf(at), value);
        }

        @Override
        public void takeWait(Wait wait, StreamName stream) {
            of(stream).of(wait.application()).takeWait(buckets, at, wait.millis(), wait.since());
        }

        @Override
        public void takeBehind(Caller reader, StreamName stream, long millis) {
            Series answers = reader instanceof Caller.ApplicationWorker(ApplicationName application, var _)
                    ? of(stream).of(application)
                    : of(stream).others;
            answers.take(buckets.indexOf(at), millis);
        }
    }

    public Buckets buckets() {
        return buckets;
    }

    /** A metric over all that happened to a stream; the iterator age is that of the reader furthest behind. */
    public Series of(Metric metric, StreamName stream) {
        OfStream known = streams.get(stream);
        return known == null ? none(metric) : known.of(metric);
    }

    /** A metric over all that happened to a queue. */
    public Series of(QueueMetric metric, QueueName queue) {
        Map<QueueMetric, Series> known = queues.get(queue);
        return known == null ? NO_SUM : known.getOrDefault(metric, NO_SUM);
    }

    /**
     * How full a queue is, or how old its oldest message: of each period the most.
     *
     * @param until up to where nothing more has happened than is counted
     */
    public Series of(QueueGauge gauge, QueueName queue, VirtualTime until) {
        return levels.of(gauge, queue, until);
    }

    /**
     * How far behind latest one application was on a stream: the furthest of each period. What is still unread now is not in it; for that
     * see {@link Series#andWaiting}.
     */
    public Series behindOf(ApplicationName application, StreamName stream) {
        OfStream known = streams.get(stream);
        return known == null ? NO_MAXIMUM : known.behind.getOrDefault(application, NO_MAXIMUM);
    }

    /** The same of readers outside of any application, clients on the wire, by their answers; of several the one furthest behind. */
    public Series behindOfOthers(StreamName stream) {
        OfStream known = streams.get(stream);
        return known == null ? NO_MAXIMUM : known.others;
    }

    private static Series none(Metric metric) {
        return switch (metric.statistic()) {
            case SUM -> NO_SUM;
            case MAXIMUM -> NO_MAXIMUM;
        };
    }

    private static final class OfStream {

        private final Map<Metric, Series> series = new EnumMap<>(Metric.class);
        private final Map<ApplicationName, Series> behind = new TreeMap<>();
        private final Series others = new Series(Statistic.MAXIMUM);

        OfStream() {
            for (Metric metric : Metric.values()) {
                series.put(metric, new Series(metric.statistic()));
            }
        }

        void takeAll(OfStream other) {
            other.series.forEach((metric, values) -> of(metric).takeAll(values));
            others.takeAll(other.others);
            other.behind.forEach((application, values) -> of(application).takeAll(values));
        }

        Series of(ApplicationName application) {
            return behind.computeIfAbsent(application, _ -> new Series(Statistic.MAXIMUM));
        }

        Series of(Metric metric) {
            return Objects.requireNonNull(series.get(metric));
        }
    }
}
