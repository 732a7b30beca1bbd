package dev.shardlab.sim.setup;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A producer.
 *
 * @param source where its records come from
 * @param batch how many records one PutRecords carries at most, 1 to 500; 1 means PutRecord
 * @param linger how long a record may wait for others before its request leaves
 * @param retry what it does with refused records
 * @param startsAfter when it begins, from the start of the experiment
 * @param stopsAfter when it ends, from the start of the experiment; null: never
 * @param queue to which it sends the same as well; null: to none
 */
public record ProducerSetup(
        ProducerName name,
        StreamName stream,
        Source source,
        int batch,
        Duration linger,
        RetrySetup retry,
        Duration startsAfter,
        @Nullable Duration stopsAfter,
        @Nullable QueueName queue) {

    /** One that feeds its stream alone. */
    public ProducerSetup(
            ProducerName name,
            StreamName stream,
            Source source,
            int batch,
            Duration linger,
            RetrySetup retry,
            Duration startsAfter,
            @Nullable Duration stopsAfter) {
        this(name, stream, source, batch, linger, retry, startsAfter, stopsAfter, null);
    }

    /** The same, and the same to a queue. */
    public ProducerSetup alsoTo(QueueName other) {
        return new ProducerSetup(name, stream, source, batch, linger, retry, startsAfter, stopsAfter, other);
    }
}
