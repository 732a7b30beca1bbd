package dev.shardlab.scenario.producer;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.queue.QueueFields;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;
import java.util.List;

/** How a producer is written that feeds a queue alone. */
public final class QueueProducerFormat {

    public static final Shape<QueueProducerSetup> QUEUE_PRODUCER = Shape.of(
            "queue producer",
            "A producer that sends messages to a queue, and to no stream. A record's key becomes the message's group. What the"
                    + " queue refuses for now it sends again after a second.",
            s -> {
                Key<QueueProducerSetup, ProducerName> name = s.required(
                        "name",
                        ProducerFields.PRODUCER_NAME,
                        "\"shop\"",
                        "What the producer is called.",
                        QueueProducerSetup::name);
                Key<QueueProducerSetup, QueueName> queue = s.derived(
                        "queue",
                        QueueFields.QUEUE_REFERENCE,
                        QueueFields.QUEUE_REFERENCE.unlessOnly(),
                        "\"orders\"",
                        "Where its messages go.",
                        QueueProducerSetup::queue);
                SourceKeys<QueueProducerSetup> source = new SourceKeys<>(s, QueueProducerSetup::source);
                Key<QueueProducerSetup, Integer> batch = s.withDefault(
                        "batch",
                        Numbers.whole(1, QueueLimits.MAX_BATCH_ENTRIES, "messages"),
                        1,
                        "10",
                        "How many messages one SendMessageBatch carries at most.",
                        QueueProducerSetup::batch);
                Key<QueueProducerSetup, Duration> linger = s.withDefault(
                        "linger",
                        Fields.DURATION,
                        Duration.ofMillis(100),
                        "\"250ms\"",
                        "How long a message may wait for others of its batch.",
                        QueueProducerSetup::linger);
                Key<QueueProducerSetup, Duration> starts = s.withDefault(
                        "starts",
                        Fields.MOMENT,
                        Duration.ZERO,
                        "\"5s\"",
                        "When it begins.",
                        QueueProducerSetup::startsAfter);
                Key<QueueProducerSetup, Duration> stops = s.optional(
                        "stops", Fields.MOMENT, "never", "\"1m\"", "When it ends.", QueueProducerSetup::stopsAfter);
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
                            : new QueueProducerSetup(
                                    v.get(name),
                                    v.get(queue),
                                    made,
                                    v.get(batch),
                                    v.get(linger),
                                    v.get(starts),
                                    v.find(stops));
                };
            });

    private QueueProducerFormat() {}
}
