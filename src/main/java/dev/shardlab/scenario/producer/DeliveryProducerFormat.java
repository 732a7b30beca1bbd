package dev.shardlab.scenario.producer;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.firehose.FirehoseFields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;
import java.util.List;

/** How a producer is written that puts into a delivery stream. */
public final class DeliveryProducerFormat {

    public static final Shape<DeliveryProducerSetup> DELIVERY_PRODUCER = Shape.of(
            "delivery producer",
            "A producer that puts records into a delivery stream, without their keys: the service takes none. What it refuses for"
                    + " now is sent again after a second.",
            s -> {
                Key<DeliveryProducerSetup, ProducerName> name = s.required(
                        "name",
                        ProducerFields.PRODUCER_NAME,
                        "\"shop\"",
                        "What the producer is called.",
                        DeliveryProducerSetup::name);
                Key<DeliveryProducerSetup, DeliveryStreamName> deliveryStream = s.derived(
                        "deliveryStream",
                        FirehoseFields.DELIVERY_STREAM_REFERENCE,
                        FirehoseFields.DELIVERY_STREAM_REFERENCE.unlessOnly(),
                        "\"clicks-to-lake\"",
                        "Where its records go.",
                        DeliveryProducerSetup::deliveryStream);
                SourceKeys<DeliveryProducerSetup> source = new SourceKeys<>(s, DeliveryProducerSetup::source);
                Key<DeliveryProducerSetup, Integer> batch = s.withDefault(
                        "batch",
                        Numbers.whole(1, FirehoseLimits.MAX_RECORDS_PER_BATCH, "records"),
                        1,
                        "10",
                        "How many records one PutRecordBatch carries at most; `1` means PutRecord.",
                        DeliveryProducerSetup::batch);
                Key<DeliveryProducerSetup, Duration> linger = s.withDefault(
                        "linger",
                        Fields.DURATION,
                        Duration.ofMillis(100),
                        "\"250ms\"",
                        "How long a record may wait for others of its batch.",
                        DeliveryProducerSetup::linger);
                Key<DeliveryProducerSetup, Duration> starts = s.withDefault(
                        "starts",
                        Fields.MOMENT,
                        Duration.ZERO,
                        "\"5s\"",
                        "When it begins.",
                        DeliveryProducerSetup::startsAfter);
                Key<DeliveryProducerSetup, Duration> stops = s.optional(
                        "stops", Fields.MOMENT, "never", "\"1m\"", "When it ends.", DeliveryProducerSetup::stopsAfter);
                source.check();
                s.check(List.of(starts, stops), v -> {
                    Duration end = v.find(stops);
                    if (end != null && end.compareTo(v.get(starts)) <= 0) {
                        v.report(
                                stops, "The producer stops before it starts.", "Make \"stops\" later than \"starts\".");
                    }
                });
                return v -> {
                    Source made = source.make(v);
                    return made == null
                            ? null
                            : new DeliveryProducerSetup(
                                    v.get(name),
                                    v.get(deliveryStream),
                                    made,
                                    v.get(batch),
                                    v.get(linger),
                                    v.get(starts),
                                    v.find(stops));
                };
            });

    private DeliveryProducerFormat() {}
}
