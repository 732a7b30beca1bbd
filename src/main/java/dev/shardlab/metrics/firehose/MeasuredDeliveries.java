package dev.shardlab.metrics.firehose;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.DeliveryStreamName;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Every metric of every delivery stream, over periods. */
public final class MeasuredDeliveries {

    private final Buckets buckets;
    private final Map<DeliveryStreamName, Map<DeliveryMetric, Series>> streams = new TreeMap<>();

    /** Of nothing yet. */
    public MeasuredDeliveries(Buckets buckets) {
        this.buckets = buckets;
    }

    /** Counts an event. */
    public void add(FirehoseEvent event) {
        int period = buckets.indexOf(event.at());
        DeliverySamples.of(event, (metric, value) -> counted(metric, event.deliveryStream())
                .take(period, value));
        if (event instanceof ObjectDelivered delivered) {
            long millis = delivered.at().since(delivered.oldest()).toMillis();
            // It grew older by a second a second until then.
            counted(DeliveryMetric.DATA_FRESHNESS, event.deliveryStream())
                    .takeWait(buckets, delivered.at(), millis, delivered.oldest());
        }
    }

    /** Counts all that is counted in {@code other}, over the same periods. */
    public void addAll(MeasuredDeliveries other) {
        other.streams.forEach((stream, metrics) ->
                metrics.forEach((metric, series) -> counted(metric, stream).takeAll(series)));
    }

    private Series counted(DeliveryMetric metric, DeliveryStreamName stream) {
        return streams.computeIfAbsent(stream, _ -> new EnumMap<>(DeliveryMetric.class))
                .computeIfAbsent(metric, _ -> new Series(metric.statistic()));
    }

    /** A metric over all that happened to a delivery stream. */
    public Series of(DeliveryMetric metric, DeliveryStreamName stream) {
        Map<DeliveryMetric, Series> known = streams.get(stream);
        Series none = new Series(metric.statistic());
        return known == null ? none : known.getOrDefault(metric, none);
    }
}
