package dev.shardlab.sim.setup;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A producer that sends messages to a queue.
 *
 * @param source where its messages come from; a record's key becomes the message's group
 * @param batch how many messages one request carries at most, 1 to 10
 * @param linger how long a message may wait for others before its request leaves
 * @param startsAfter when it begins, from the start of the experiment
 * @param stopsAfter when it ends, from the start of the experiment; null: never
 */
public record QueueProducerSetup(
        ProducerName name,
        QueueName queue,
        Source source,
        int batch,
        Duration linger,
        Duration startsAfter,
        @Nullable Duration stopsAfter) {

    /**
     * What a producer of a stream sends to a queue as well: the same keys and payloads at the same times, so that one workload feeds
     * both. Empty if it feeds its stream alone.
     */
    public static Optional<QueueProducerSetup> beside(ProducerSetup producer) {
        QueueName queue = producer.queue();
        return queue == null
                ? Optional.empty()
                : Optional.of(new QueueProducerSetup(
                        producer.name(),
                        queue,
                        producer.source(),
                        Math.min(producer.batch(), QueueLimits.MAX_BATCH_ENTRIES),
                        producer.linger(),
                        producer.startsAfter(),
                        producer.stopsAfter()));
    }
}
