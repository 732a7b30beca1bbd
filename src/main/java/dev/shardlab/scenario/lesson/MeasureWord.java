package dev.shardlab.scenario.lesson;

import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Measure.ProducerCount;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words by which measures are known in a file, and the keys that go with each. */
public enum MeasureWord {
    RECORDS_STORED("recordsStored", Of.SHARD, "records", "Records that were stored."),
    BYTES_STORED("bytesStored", Of.SHARD, "bytes", "Payloads and partition keys that were stored."),
    RECORDS_THROTTLED(
            "recordsThrottled",
            Of.SHARD,
            "records",
            "Records that were refused because a limit of the shard was reached; one that is refused twice counts twice."),
    RECORDS_EXPIRED("recordsExpired", Of.SHARD, "records", "Records that went because their retention was over."),
    RECORDS_RETAINED("recordsRetained", Of.SHARD_NOW, "records", "Records that are held at that moment."),
    RETENTION_HOURS(
            "retentionHours", Of.STREAM, "hours", "How long the stream keeps a record, as it is set at that moment."),
    RECORDS_MOVED(
            "recordsMoved",
            Of.STREAM,
            "records",
            "Records that lie at that moment in another shard than the one that stored them."),
    LARGEST_SHARE(
            "largestShare",
            Of.STREAM_COUNT,
            "percent",
            "The fullest shard's part of the records that were stored; 0 when there were none."),
    OPEN_SHARDS("openShards", Of.STREAM, "shards", "Shards that take records at that moment."),
    RECORDS_READ(
            "recordsRead",
            Of.APPLICATION_COUNT,
            "records",
            "Records that the application has read, again or for the first time."),
    RECORDS_READ_AGAIN(
            "recordsReadAgain",
            Of.APPLICATION_COUNT,
            "records",
            "Records that the application has read although it had read them before."),
    RECORDS_LOST(
            "recordsLost",
            Of.APPLICATION_COUNT,
            "records",
            "Records that expired before any worker of the application had read them."),
    MILLIS_UNATTENDED(
            "millisUnattended",
            Of.APPLICATION_SHARD,
            "milliseconds",
            "For how long no running worker had the shard, once the application had begun it; without `shard` that of all its"
                    + " shards added up."),
    RUNNING_WORKERS("runningWorkers", Of.APPLICATION, "workers", "Workers of the application that run at that moment."),
    RECORDS_UNREAD(
            "recordsUnread",
            Of.APPLICATION,
            "records",
            "Records that are stored and that the application has not read yet."),
    MILLIS_BEHIND_LATEST(
            "millisBehindLatest",
            Of.APPLICATION,
            "milliseconds",
            "How far the application is behind: the largest MillisBehindLatest of its shards."),
    PRODUCER_SENT("producerSent", Of.PRODUCER, "records", "Records that the producer has sent for the first time."),
    PRODUCER_STORED("producerStored", Of.PRODUCER, "records", "Records of the producer that were stored."),
    PRODUCER_THROTTLED("producerThrottled", Of.PRODUCER, "records", "Refusals that the producer met."),
    PRODUCER_RETRIED("producerRetried", Of.PRODUCER, "records", "Records that the producer has sent again."),
    PRODUCER_ABANDONED("producerAbandoned", Of.PRODUCER, "records", "Records that the producer gave up."),
    MESSAGES_SENT(
            "messagesSent", Of.QUEUE_COUNT, "messages", "Messages that came to the queue; duplicates do not count."),
    MESSAGES_RECEIVED(
            "messagesReceived",
            Of.QUEUE_COUNT,
            "messages",
            "Messages that receives have brought; one that is received twice counts twice."),
    MESSAGES_RECEIVED_AGAIN(
            "messagesReceivedAgain",
            Of.QUEUE_COUNT,
            "messages",
            "Messages that were received although they had been received before."),
    MESSAGES_DELETED("messagesDeleted", Of.QUEUE_COUNT, "messages", "Messages that workers have deleted."),
    MESSAGES_TIMED_OUT(
            "messagesTimedOut",
            Of.QUEUE_COUNT,
            "messages",
            "Messages that were not deleted before their visibility timeout was over."),
    MESSAGES_DEAD_LETTERED(
            "messagesDeadLettered", Of.QUEUE_COUNT, "messages", "Messages that went to the dead-letter queue."),
    MESSAGES_EXPIRED(
            "messagesExpired", Of.QUEUE_COUNT, "messages", "Messages that went because their retention was over."),
    MESSAGES_OUT_OF_ORDER(
            "messagesOutOfOrder",
            Of.QUEUE_COUNT,
            "messages",
            "Messages that were worked off although a later one with the same key had been before."),
    MESSAGES_VISIBLE("messagesVisible", Of.QUEUE, "messages", "Messages that can be received at that moment."),
    MESSAGES_IN_FLIGHT(
            "messagesInFlight",
            Of.QUEUE,
            "messages",
            "Messages that are received at that moment, and neither deleted nor visible again."),
    MESSAGES_DELAYED("messagesDelayed", Of.QUEUE, "messages", "Messages that cannot be received yet at that moment."),
    MESSAGES_HELD("messagesHeld", Of.QUEUE, "messages", "All messages that the queue holds at that moment."),
    OLDEST_MESSAGE_MILLIS(
            "oldestMessageMillis",
            Of.QUEUE,
            "milliseconds",
            "The age of the oldest message that the queue holds; 0 if it is empty."),
    VISIBILITY_TIMEOUT_SECONDS(
            "visibilityTimeoutSeconds",
            Of.QUEUE,
            "seconds",
            "How long a received message stays hidden, as it is set at that moment."),
    RUNNING_QUEUE_WORKERS(
            "runningQueueWorkers", Of.QUEUE_WORKERS, "workers", "Workers of a queue that run at that moment."),
    RECORDS_TAKEN("recordsTaken", Of.DELIVERY_COUNT, "records", "Records that the delivery stream has taken."),
    OBJECTS_DELIVERED("objectsDelivered", Of.DELIVERY_COUNT, "objects", "Objects that the delivery stream has stored."),
    RECORDS_DELIVERED("recordsDelivered", Of.DELIVERY_COUNT, "records", "Records in the objects that it has stored."),
    DELIVERIES_FAILED(
            "deliveriesFailed",
            Of.DELIVERY_COUNT,
            "attempts",
            "Attempts to store an object that came to nothing; one that fails three times counts three times."),
    RECORDS_NEVER_DELIVERED(
            "recordsNeverDelivered",
            Of.DELIVERY_COUNT,
            "records",
            "Records that the delivery stream has given up, since it could not store them for as long as it keeps them."),
    MEDIAN_OBJECT_BYTES(
            "medianObjectBytes",
            Of.DELIVERY_COUNT,
            "bytes",
            "The size, before compression, than which half of the objects are larger; 0 when there are none."),
    LONGEST_DELIVERY_MILLIS(
            "longestDeliveryMillis",
            Of.DELIVERY_COUNT,
            "milliseconds",
            "The longest that a record of an object had waited when the object was stored; 0 when there are none."),
    RECORDS_UNDELIVERED(
            "recordsUndelivered",
            Of.DELIVERY,
            "records",
            "Records that the delivery stream has at that moment, and has not stored yet."),
    OLDEST_UNDELIVERED_MILLIS(
            "oldestUndeliveredMillis",
            Of.DELIVERY,
            "milliseconds",
            "The age of the oldest record that it has at that moment and has not stored yet; 0 if there is none."),
    BUFFER_BYTES("bufferBytes", Of.DELIVERY, "bytes", "How much its buffer may hold, as it is set at that moment."),
    BUFFER_SECONDS(
            "bufferSeconds",
            Of.DELIVERY,
            "seconds",
            "How long the first record in its buffer may wait, as it is set at that moment.");

    /** What is measured, and by which keys it is named. */
    public enum Of {
        SHARD("stream", "shard", "since"),
        SHARD_NOW("stream", "shard"),
        STREAM("stream"),
        STREAM_COUNT("stream", "since"),
        APPLICATION_COUNT("application", "since"),
        APPLICATION_SHARD("application", "shard", "since"),
        APPLICATION("application"),
        PRODUCER("producer", "since"),
        QUEUE("queue"),
        QUEUE_COUNT("queue", "since"),
        QUEUE_WORKERS("workers"),
        DELIVERY("deliveryStream"),
        DELIVERY_COUNT("deliveryStream", "since");

        @SuppressWarnings("ImmutableEnumChecker") // the list is never changed
        private final List<String> keys;

        Of(String... keys) {
            this.keys = List.of(keys);
        }

        public List<String> keys() {
            return keys;
        }
    }

    private final String word;
    private final Of of;

    private final String unit;
    private final String doc;

    MeasureWord(String word, Of of, String unit, String doc) {
        this.word = word;
        this.of = of;
        this.unit = unit;
        this.doc = doc;
    }

    public String word() {
        return word;
    }

    public Of of() {
        return of;
    }

    /** What is counted, in the plural. */
    public String unit() {
        return unit;
    }

    /** A sentence for the manual. */
    public String doc() {
        return doc;
    }

    /** The words of those that a key goes with, or with {@code false} does not go with, as the manual lists them. */
    static String listed(String key, boolean with) {
        return Arrays.stream(values())
                .filter(measure -> measure.of.keys().contains(key) == with)
                .map(measure -> "`" + measure.word + "`")
                .collect(Collectors.joining(", "));
    }

    public static MeasureWord of(Measure measure) {
        return switch (measure) {
            case Measure.Stored(var _, var _, PerShard what, var _) -> of(what);
            case Measure.OpenShards _ -> OPEN_SHARDS;
            case Measure.Retained _ -> RECORDS_RETAINED;
            case Measure.RetentionHours _ -> RETENTION_HOURS;
            case Measure.Moved _ -> RECORDS_MOVED;
            case Measure.LargestShare _ -> LARGEST_SHARE;
            case Measure.ApplicationRead(var _, boolean again, var _) -> again ? RECORDS_READ_AGAIN : RECORDS_READ;
            case Measure.ApplicationLost _ -> RECORDS_LOST;
            case Measure.Unattended _ -> MILLIS_UNATTENDED;
            case Measure.RunningWorkers _ -> RUNNING_WORKERS;
            case Measure.ApplicationBehind _ -> RECORDS_UNREAD;
            case Measure.MillisBehindLatest _ -> MILLIS_BEHIND_LATEST;
            case Measure.OfProducer(var _, ProducerCount what, var _) -> of(what);
            case QueueMeasure.CountedAtQueue(var _, QueueMeasure.Counted what, var _) -> of(what);
            case QueueMeasure.ReadOffQueue(var _, QueueMeasure.Gauge what) -> of(what);
            case QueueMeasure.RunningQueueWorkers _ -> RUNNING_QUEUE_WORKERS;
            case DeliveryMeasure.CountedAtDelivery(var _, DeliveryMeasure.Counted what, var _) -> of(what);
            case DeliveryMeasure.ToldOfObjects(var _, DeliveryMeasure.OfObjects what, var _) -> of(what);
            case DeliveryMeasure.ReadOffDelivery(var _, DeliveryMeasure.Gauge what) -> of(what);
        };
    }

    public static MeasureWord of(PerShard what) {
        return switch (what) {
            case RECORDS_STORED -> RECORDS_STORED;
            case BYTES_STORED -> BYTES_STORED;
            case RECORDS_THROTTLED -> RECORDS_THROTTLED;
            case RECORDS_EXPIRED -> RECORDS_EXPIRED;
        };
    }

    public static MeasureWord of(ProducerCount what) {
        return switch (what) {
            case SENT -> PRODUCER_SENT;
            case STORED -> PRODUCER_STORED;
            case THROTTLED -> PRODUCER_THROTTLED;
            case RETRIED -> PRODUCER_RETRIED;
            case ABANDONED -> PRODUCER_ABANDONED;
        };
    }

    static MeasureWord of(QueueMeasure.Counted what) {
        return switch (what) {
            case SENT -> MESSAGES_SENT;
            case RECEIVED -> MESSAGES_RECEIVED;
            case RECEIVED_AGAIN -> MESSAGES_RECEIVED_AGAIN;
            case DELETED -> MESSAGES_DELETED;
            case TIMED_OUT -> MESSAGES_TIMED_OUT;
            case DEAD_LETTERED -> MESSAGES_DEAD_LETTERED;
            case EXPIRED -> MESSAGES_EXPIRED;
            case OUT_OF_ORDER -> MESSAGES_OUT_OF_ORDER;
        };
    }

    static MeasureWord of(QueueMeasure.Gauge what) {
        return switch (what) {
            case VISIBLE -> MESSAGES_VISIBLE;
            case IN_FLIGHT -> MESSAGES_IN_FLIGHT;
            case DELAYED -> MESSAGES_DELAYED;
            case HELD -> MESSAGES_HELD;
            case OLDEST -> OLDEST_MESSAGE_MILLIS;
            case VISIBILITY_TIMEOUT -> VISIBILITY_TIMEOUT_SECONDS;
        };
    }

    static MeasureWord of(DeliveryMeasure.Counted what) {
        return switch (what) {
            case TAKEN -> RECORDS_TAKEN;
            case OBJECTS -> OBJECTS_DELIVERED;
            case DELIVERED -> RECORDS_DELIVERED;
            case FAILED -> DELIVERIES_FAILED;
            case LOST -> RECORDS_NEVER_DELIVERED;
        };
    }

    static MeasureWord of(DeliveryMeasure.OfObjects what) {
        return switch (what) {
            case MEDIAN_BYTES -> MEDIAN_OBJECT_BYTES;
            case LONGEST_WAIT -> LONGEST_DELIVERY_MILLIS;
        };
    }

    static MeasureWord of(DeliveryMeasure.Gauge what) {
        return switch (what) {
            case HELD -> RECORDS_UNDELIVERED;
            case OLDEST -> OLDEST_UNDELIVERED_MILLIS;
            case BUFFER_BYTES -> BUFFER_BYTES;
            case BUFFER_SECONDS -> BUFFER_SECONDS;
        };
    }

    QueueMeasure.Counted countedAtQueue() {
        return called(QueueMeasure.Counted.values(), MeasureWord::of);
    }

    QueueMeasure.Gauge readOffQueue() {
        return called(QueueMeasure.Gauge.values(), MeasureWord::of);
    }

    DeliveryMeasure.Counted countedAtDelivery() {
        return called(DeliveryMeasure.Counted.values(), MeasureWord::of);
    }

    DeliveryMeasure.Gauge readOffDelivery() {
        return called(DeliveryMeasure.Gauge.values(), MeasureWord::of);
    }

    PerShard perShard() {
        return called(PerShard.values(), MeasureWord::of);
    }

    ProducerCount producerCount() {
        return called(ProducerCount.values(), MeasureWord::of);
    }

    /** That of all which this is the word of. */
    private <E> E called(E[] all, Function<E, MeasureWord> word) {
        return Arrays.stream(all)
                .filter(what -> word.apply(what) == this)
                .findFirst()
                .orElseThrow();
    }
}
