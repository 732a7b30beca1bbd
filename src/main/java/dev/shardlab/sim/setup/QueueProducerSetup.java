package dev.shardlab.sim.setup;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;

/**
 * A producer that sends messages to a queue.
 *
 * @param load after whom its chance is named: one of the same load and source as a producer of a stream sends the same keys and payloads
 *     at the same times, so that one workload feeds both
 * @param source where its messages come from; a record's key becomes the message's group
 * @param batch how many messages one request carries at most, 1 to 10
 * @param linger how long a message may wait for others before its request leaves
 * @param startsAfter when it begins, from the start of the experiment
 */
public record QueueProducerSetup(
        ProducerName name,
        ProducerName load,
        QueueName queue,
        Source source,
        int batch,
        Duration linger,
        Duration startsAfter) {}
