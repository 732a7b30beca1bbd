package dev.shardlab.metrics.kinesis;

import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.Wait;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Every metric of every stream, over periods, and how far behind its readers were. */
public final class MeasuredStreams {

    private static final Series NO_SUM = new Series(Statistic.SUM);
    private static final Series NO_MAXIMUM = new Series(Statistic.MAXIMUM);

    private final Buckets buckets;
    private final Map<StreamName, OfStream> streams = new TreeMap<>();
    private final StreamSamples.Taker taker = new IntoSeries();
    private VirtualTime at;

    /** Of nothing yet. */
    public MeasuredStreams(Buckets buckets) {
        this.buckets = buckets;
        at = buckets.start();
    }

    /** Counts an event. */
    public void add(StreamEvent event) {
        at = event.at();
        StreamSamples.of(event, taker);
    }

    /** Counts all that is counted in {@code other}, over the same periods. */
    public void addAll(MeasuredStreams other) {
        other.streams.forEach((stream, counts) -> of(stream).takeAll(counts));
    }

    private OfStream of(StreamName stream) {
        return streams.computeIfAbsent(stream, _ -> new OfStream());
    }

    /** Takes the samples of the event at hand. */
    private final class IntoSeries implements StreamSamples.Taker {

        @Override
        public void take(StreamMetric metric, StreamName stream, long value) {
            of(stream).of(metric).take(buckets.indexOf(at), value);
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

    /** A metric over all that happened to a stream; the iterator age is that of the reader furthest behind. */
    public Series of(StreamMetric metric, StreamName stream) {
        OfStream known = streams.get(stream);
        return known == null ? none(metric) : known.of(metric);
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

    private static Series none(StreamMetric metric) {
        return switch (metric.statistic()) {
            case SUM -> NO_SUM;
            case MAXIMUM -> NO_MAXIMUM;
        };
    }

    private static final class OfStream {

        private final Map<StreamMetric, Series> series = new EnumMap<>(StreamMetric.class);
        private final Map<ApplicationName, Series> behind = new TreeMap<>();
        private final Series others = new Series(Statistic.MAXIMUM);

        OfStream() {
            for (StreamMetric metric : StreamMetric.values()) {
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

        Series of(StreamMetric metric) {
            return Objects.requireNonNull(series.get(metric));
        }
    }
}
