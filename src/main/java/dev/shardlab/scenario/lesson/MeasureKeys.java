package dev.shardlab.scenario.lesson;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.firehose.FirehoseFields;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListWords;
import dev.shardlab.scenario.form.ReadValues;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.kcl.ApplicationFields;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.producer.ProducerFields;
import dev.shardlab.scenario.queue.QueueFields;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys that say what is measured. They stand beside what is asked of the measure, in one flat object, because that reads as
 * a sentence: {@code {"measure": "recordsThrottled", "shard": 1, "atMost": 0}}.
 */
final class MeasureKeys<T> {

    private final Key<T, MeasureWord> word;
    private final Key<T, StreamName> stream;
    private final Key<T, ShardId> shard;
    private final Key<T, ApplicationName> application;
    private final Key<T, ProducerName> producer;
    private final Key<T, Duration> since;
    private final Key<T, QueueName> queue;
    private final Key<T, WorkerName> workers;
    private final Key<T, DeliveryStreamName> deliveryStream;

    /** Adds the keys to the object's. */
    MeasureKeys(Shape<T> s, Function<T, Measure> get) {
        word = s.required(
                "measure",
                new Choice<>("measure", List.of(MeasureWord.values()), MeasureWord::word),
                "\"recordsStored\"",
                "What is measured.",
                get.andThen(MeasureWord::of));
        stream = s.optional(
                "stream",
                StreamFields.STREAM_REFERENCE,
                "the only stream",
                "\"clicks\"",
                "With " + MeasureWord.listed("stream", true) + ": which stream.",
                get.andThen(MeasureKeys::streamOf));
        shard = s.optional(
                "shard",
                StreamFields.SHARD,
                "all its shards together",
                "2",
                "With " + MeasureWord.listed("shard", true) + ": which shard.",
                get.andThen(MeasureKeys::shardOf));
        application = s.optional(
                "application",
                ApplicationFields.APPLICATION_REFERENCE,
                "the only application",
                "\"billing\"",
                "With " + MeasureWord.listed("application", true) + ": which application.",
                get.andThen(MeasureKeys::applicationOf));
        producer = s.optional(
                "producer",
                ProducerFields.PRODUCER_REFERENCE,
                "the only producer",
                "\"web-1\"",
                "With `producerSent` and the like: which producer.",
                get.andThen(measure -> measure instanceof Measure.OfProducer of ? of.producer() : null));
        since = s.withDefault(
                "since",
                Fields.MOMENT,
                Duration.ZERO,
                "\"10s\"",
                "From when on is counted; not with " + MeasureWord.listed("since", false)
                        + ", which are read off at a moment.",
                get.andThen(MeasureKeys::sinceOf));
        queue = s.optional(
                "queue",
                QueueFields.QUEUE_REFERENCE,
                "the only queue",
                "\"orders\"",
                "With `messagesSent` and the like: which queue.",
                get.andThen(MeasureKeys::queueOf));
        workers = s.optional(
                "workers",
                QueueFields.WORKERS_REFERENCE,
                "the only workers of a queue",
                "\"packers\"",
                "With `runningQueueWorkers`: which workers.",
                get.andThen(measure ->
                        measure instanceof QueueMeasure.RunningQueueWorkers running ? running.workers() : null));
        deliveryStream = s.optional(
                "deliveryStream",
                FirehoseFields.DELIVERY_STREAM_REFERENCE,
                "the only delivery stream",
                "\"clicks-to-lake\"",
                "With `objectsDelivered` and the like: which delivery stream.",
                get.andThen(measure -> measure instanceof DeliveryMeasure of ? of.deliveryStream() : null));
        s.check(List.of(word), this::checkFit);
    }

    private List<Key<T, ?>> beside() {
        return List.of(stream, shard, application, producer, since, queue, workers, deliveryStream);
    }

    private void checkFit(ReadValues v) {
        MeasureWord measured = v.get(word);
        List<String> fitting = measured.of().keys();
        for (Key<T, ?> key : beside()) {
            if (v.isWritten(key) && !fitting.contains(key.name())) {
                v.report(
                        key,
                        "The key \"" + key.name() + "\" does not go with the measure \"" + measured.word() + "\".",
                        "With it go " + ListWords.list(fitting) + ".");
            }
        }
    }

    /** The measure; null after having reported that it is not said whose. */
    @Nullable
    Measure make(ReadValues v) {
        MeasureWord measured = v.get(word);
        if (beside().stream()
                .anyMatch(key -> v.isWritten(key) && !measured.of().keys().contains(key.name()))) {
            return null;
        }
        return switch (measured) {
            case RECORDS_STORED, BYTES_STORED, RECORDS_THROTTLED, RECORDS_EXPIRED ->
                given(
                        named(v, stream, StreamFields.STREAM_REFERENCE),
                        name -> new Measure.Stored(name, v.find(shard), measured.perShard(), v.get(since)));
            case RECORDS_RETAINED ->
                given(
                        named(v, stream, StreamFields.STREAM_REFERENCE),
                        name -> new Measure.Retained(name, v.find(shard)));
            case RETENTION_HOURS -> given(named(v, stream, StreamFields.STREAM_REFERENCE), Measure.RetentionHours::new);
            case RECORDS_MOVED -> given(named(v, stream, StreamFields.STREAM_REFERENCE), Measure.Moved::new);
            case LARGEST_SHARE ->
                given(
                        named(v, stream, StreamFields.STREAM_REFERENCE),
                        name -> new Measure.LargestShare(name, v.get(since)));
            case OPEN_SHARDS -> given(named(v, stream, StreamFields.STREAM_REFERENCE), Measure.OpenShards::new);
            case RECORDS_READ, RECORDS_READ_AGAIN ->
                given(
                        named(v, application, ApplicationFields.APPLICATION_REFERENCE),
                        name -> new Measure.ApplicationRead(
                                name, measured == MeasureWord.RECORDS_READ_AGAIN, v.get(since)));
            case RECORDS_LOST ->
                given(
                        named(v, application, ApplicationFields.APPLICATION_REFERENCE),
                        name -> new Measure.ApplicationLost(name, v.get(since)));
            case MILLIS_UNATTENDED ->
                given(
                        named(v, application, ApplicationFields.APPLICATION_REFERENCE),
                        name -> new Measure.Unattended(name, v.find(shard), v.get(since)));
            case RUNNING_WORKERS ->
                given(named(v, application, ApplicationFields.APPLICATION_REFERENCE), Measure.RunningWorkers::new);
            case RECORDS_UNREAD ->
                given(named(v, application, ApplicationFields.APPLICATION_REFERENCE), Measure.ApplicationBehind::new);
            case MILLIS_BEHIND_LATEST ->
                given(named(v, application, ApplicationFields.APPLICATION_REFERENCE), Measure.MillisBehindLatest::new);
            case PRODUCER_SENT, PRODUCER_STORED, PRODUCER_THROTTLED, PRODUCER_RETRIED, PRODUCER_ABANDONED ->
                given(
                        named(v, producer, ProducerFields.PRODUCER_REFERENCE),
                        name -> new Measure.OfProducer(name, measured.producerCount(), v.get(since)));
            case MESSAGES_SENT,
                    MESSAGES_RECEIVED,
                    MESSAGES_RECEIVED_AGAIN,
                    MESSAGES_DELETED,
                    MESSAGES_TIMED_OUT,
                    MESSAGES_DEAD_LETTERED,
                    MESSAGES_EXPIRED,
                    MESSAGES_OUT_OF_ORDER ->
                given(
                        named(v, queue, QueueFields.QUEUE_REFERENCE),
                        name -> new QueueMeasure.CountedAtQueue(name, measured.countedAtQueue(), v.get(since)));
            case MESSAGES_VISIBLE,
                    MESSAGES_IN_FLIGHT,
                    MESSAGES_DELAYED,
                    MESSAGES_HELD,
                    OLDEST_MESSAGE_MILLIS,
                    VISIBILITY_TIMEOUT_SECONDS ->
                given(
                        named(v, queue, QueueFields.QUEUE_REFERENCE),
                        name -> new QueueMeasure.ReadOffQueue(name, measured.readOffQueue()));
            case RUNNING_QUEUE_WORKERS ->
                given(named(v, workers, QueueFields.WORKERS_REFERENCE), QueueMeasure.RunningQueueWorkers::new);
            case RECORDS_TAKEN, OBJECTS_DELIVERED, RECORDS_DELIVERED, DELIVERIES_FAILED, RECORDS_NEVER_DELIVERED ->
                delivering(
                        v,
                        name -> new DeliveryMeasure.CountedAtDelivery(
                                name, measured.countedAtDelivery(), v.get(since)));
            case MEDIAN_OBJECT_BYTES -> objects(v, DeliveryMeasure.OfObjects.MEDIAN_BYTES);
            case LONGEST_DELIVERY_MILLIS -> objects(v, DeliveryMeasure.OfObjects.LONGEST_WAIT);
            case RECORDS_UNDELIVERED, OLDEST_UNDELIVERED_MILLIS, BUFFER_BYTES, BUFFER_SECONDS ->
                delivering(v, name -> new DeliveryMeasure.ReadOffDelivery(name, measured.readOffDelivery()));
        };
    }

    private @Nullable Measure objects(ReadValues v, DeliveryMeasure.OfObjects what) {
        return delivering(v, name -> new DeliveryMeasure.ToldOfObjects(name, what, v.get(since)));
    }

    private @Nullable Measure delivering(ReadValues v, Function<DeliveryStreamName, Measure> make) {
        return given(named(v, deliveryStream, FirehoseFields.DELIVERY_STREAM_REFERENCE), make);
    }

    private static <N> @Nullable Measure given(@Nullable N name, Function<N, Measure> make) {
        return name == null ? null : make.apply(name);
    }

    private static <N> @Nullable N named(ReadValues v, Key<?, N> key, Reference<N> reference) {
        N name = v.find(key);
        return name == null ? reference.onlyOrReport(v, key) : name;
    }

    private static @Nullable StreamName streamOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored stored -> stored.stream();
            case Measure.OpenShards open -> open.stream();
            case Measure.Retained retained -> retained.stream();
            case Measure.RetentionHours hours -> hours.stream();
            case Measure.Moved moved -> moved.stream();
            case Measure.LargestShare share -> share.stream();
            case Measure.ApplicationRead _,
                    Measure.ApplicationLost _,
                    Measure.Unattended _,
                    Measure.RunningWorkers _,
                    Measure.ApplicationBehind _,
                    Measure.MillisBehindLatest _,
                    Measure.OfProducer _,
                    QueueMeasure _,
                    DeliveryMeasure _ -> null;
        };
    }

    private static @Nullable ShardId shardOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored stored -> stored.shard();
            case Measure.Retained retained -> retained.shard();
            case Measure.Unattended unattended -> unattended.shard();
            case Measure.OpenShards _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.LargestShare _,
                    Measure.ApplicationRead _,
                    Measure.ApplicationLost _,
                    Measure.RunningWorkers _,
                    Measure.ApplicationBehind _,
                    Measure.MillisBehindLatest _,
                    Measure.OfProducer _,
                    QueueMeasure _,
                    DeliveryMeasure _ -> null;
        };
    }

    private static @Nullable ApplicationName applicationOf(Measure measure) {
        return switch (measure) {
            case Measure.ApplicationRead read -> read.application();
            case Measure.ApplicationLost lost -> lost.application();
            case Measure.Unattended unattended -> unattended.application();
            case Measure.RunningWorkers running -> running.application();
            case Measure.ApplicationBehind behind -> behind.application();
            case Measure.MillisBehindLatest behind -> behind.application();
            case Measure.Stored _,
                    Measure.OpenShards _,
                    Measure.Retained _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.LargestShare _,
                    Measure.OfProducer _,
                    QueueMeasure _,
                    DeliveryMeasure _ -> null;
        };
    }

    private static @Nullable Duration sinceOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored stored -> stored.since();
            case Measure.LargestShare share -> share.since();
            case Measure.ApplicationRead read -> read.since();
            case Measure.ApplicationLost lost -> lost.since();
            case Measure.Unattended unattended -> unattended.since();
            case Measure.OfProducer of -> of.since();
            case QueueMeasure.CountedAtQueue counted -> counted.since();
            case DeliveryMeasure.CountedAtDelivery counted -> counted.since();
            case DeliveryMeasure.ToldOfObjects told -> told.since();
            case DeliveryMeasure.ReadOffDelivery _,
                    QueueMeasure.ReadOffQueue _,
                    QueueMeasure.RunningQueueWorkers _,
                    Measure.OpenShards _,
                    Measure.Retained _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.RunningWorkers _,
                    Measure.ApplicationBehind _,
                    Measure.MillisBehindLatest _ -> null;
        };
    }

    private static @Nullable QueueName queueOf(Measure measure) {
        if (measure instanceof QueueMeasure.CountedAtQueue counted) {
            return counted.queue();
        }
        return measure instanceof QueueMeasure.ReadOffQueue read ? read.queue() : null;
    }
}
