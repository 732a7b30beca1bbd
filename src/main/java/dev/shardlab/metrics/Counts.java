package dev.shardlab.metrics;

import dev.shardlab.event.Event;
import dev.shardlab.metrics.Metric.Statistic;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every metric of every stream, over periods: nothing is smoothed, estimated or left out. */
public final class Counts {

    private static final Series NO_SUM = new Series(Statistic.SUM);
    private static final Series NO_MAXIMUM = new Series(Statistic.MAXIMUM);

    private final Buckets buckets;
    private final Map<StreamName, OfStream> streams = new TreeMap<>();
    private final Samples.Taker taker = this::take;
    private int bucket;

    /** Of nothing yet. */
    public Counts(Buckets buckets) {
        this.buckets = buckets;
    }

    /**
     * What happened in the {@code widthMicros} that end with {@code until} itself, as period 0.
     *
     * @param position how many events of the log happened at or before {@code until}
     */
    public static Counts justBefore(VirtualTime until, long position, long widthMicros, EventLog log) {
        VirtualTime from = until.plusMicros(1 - widthMicros);
        var counts = new Counts(new Buckets(from, widthMicros));
        for (long i = log.countUntil(from.plusMicros(-1)); i < position; i++) {
            counts.add(log.get(i));
        }
        return counts;
    }

    /** Counts an event. */
    public void add(Event event) {
        bucket = buckets.indexOf(event.at());
        Samples.of(event, taker);
    }

    /** Counts all that is counted in {@code other}, over the same periods. */
    public void addAll(Counts other) {
        other.streams.forEach((stream, counts) ->
                streams.computeIfAbsent(stream, _ -> new OfStream()).takeAll(counts));
    }

    private void take(Metric metric, StreamName stream, @Nullable GroupName group, long value) {
        streams.computeIfAbsent(stream, _ -> new OfStream()).take(metric, group, bucket, value);
    }

    public Buckets buckets() {
        return buckets;
    }

    /** A metric over all that happened to a stream; the iterator age is that of the reader furthest behind. */
    public Series of(Metric metric, StreamName stream) {
        OfStream known = streams.get(stream);
        return known == null ? none(metric) : known.of(metric);
    }

    /** The iterator age of one group on a stream. */
    public Series ageOf(GroupName group, StreamName stream) {
        OfStream known = streams.get(stream);
        return known == null ? NO_MAXIMUM : known.ages.getOrDefault(group, NO_MAXIMUM);
    }

    /** The iterator age of readers outside of any group: clients on the wire; of several the one furthest behind. */
    public Series ageOfOthers(StreamName stream) {
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
        private final Map<GroupName, Series> ages = new TreeMap<>();
        private final Series others = new Series(Statistic.MAXIMUM);

        OfStream() {
            for (Metric metric : Metric.values()) {
                series.put(metric, new Series(metric.statistic()));
            }
        }

        void take(Metric metric, @Nullable GroupName group, int bucket, long value) {
            of(metric).take(bucket, value);
            if (group == null && metric == Metric.ITERATOR_AGE) {
                others.take(bucket, value);
            }
            if (group != null) {
                ages.computeIfAbsent(group, _ -> new Series(Statistic.MAXIMUM)).take(bucket, value);
            }
        }

        void takeAll(OfStream other) {
            other.series.forEach((metric, values) -> of(metric).takeAll(values));
            others.takeAll(other.others);
            other.ages.forEach((group, values) -> ages.computeIfAbsent(group, _ -> new Series(Statistic.MAXIMUM))
                    .takeAll(values));
        }

        Series of(Metric metric) {
            return Objects.requireNonNull(series.get(metric));
        }
    }
}
