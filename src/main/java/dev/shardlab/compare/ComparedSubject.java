package dev.shardlab.compare;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import java.util.Comparator;

/** Who or what is compared; two futures have the same one if it has the same name. In the order in which they are read. */
public sealed interface ComparedSubject extends Comparable<ComparedSubject> {

    Comparator<ComparedSubject> ORDER = Comparator.comparingInt(ComparedSubject::rank)
            .thenComparing(ComparedSubject::name)
            .thenComparingInt(ComparedSubject::number);

    /** The whole laboratory. */
    record Everything() implements ComparedSubject {}

    record OfStream(StreamName stream) implements ComparedSubject {}

    record OfShard(StreamName stream, ShardId shard) implements ComparedSubject {}

    record OfProducer(ProducerName producer) implements ComparedSubject {}

    record OfApplication(ApplicationName application) implements ComparedSubject {}

    record OfQueue(QueueName queue) implements ComparedSubject {}

    record OfDeliveryStream(DeliveryStreamName deliveryStream) implements ComparedSubject {}

    private int rank() {
        return switch (this) {
            case Everything _ -> 0;
            case OfStream _, OfShard _ -> 1;
            case OfProducer _ -> 2;
            case OfApplication _ -> 3;
            case OfQueue _ -> 4;
            case OfDeliveryStream _ -> 5;
        };
    }

    private String name() {
        return switch (this) {
            case Everything _ -> "";
            case OfStream(StreamName stream) -> stream.value();
            case OfShard(StreamName stream, var _) -> stream.value();
            case OfProducer(ProducerName producer) -> producer.value();
            case OfApplication(ApplicationName application) -> application.value();
            case OfQueue(QueueName queue) -> queue.value();
            case OfDeliveryStream(DeliveryStreamName stream) -> stream.value();
        };
    }

    /** A stream stands before its shards. */
    private int number() {
        return switch (this) {
            case OfShard(var _, ShardId shard) -> shard.index();
            case Everything _, OfStream _, OfProducer _, OfApplication _, OfQueue _, OfDeliveryStream _ -> -1;
        };
    }

    /** As a heading: {@code Stream clicks}. */
    default String words() {
        return switch (this) {
            case Everything _ -> "All together";
            case OfStream(StreamName stream) -> "Stream " + stream;
            case OfShard(StreamName stream, ShardId shard) -> "Shard " + shard.index() + " of " + stream;
            case OfProducer(ProducerName producer) -> "Producer " + producer;
            case OfApplication(ApplicationName application) -> "Application " + application;
            case OfQueue(QueueName queue) -> "Queue " + queue;
            case OfDeliveryStream(DeliveryStreamName stream) -> "Delivery stream " + stream;
        };
    }

    @Override
    default int compareTo(ComparedSubject other) {
        return ORDER.compare(this, other);
    }
}
