package dev.shardlab.sim.setup;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A producer that puts records into a delivery stream.
 *
 * @param source where its records come from; their keys are not sent, the service takes none
 * @param batch how many records one request carries at most, 1 to 500
 * @param linger how long a record may wait for others before its request leaves
 * @param startsAfter when it begins, from the start of the experiment
 * @param stopsAfter when it ends, from the start of the experiment; null: never
 */
public record DeliveryProducerSetup(
        ProducerName name,
        DeliveryStreamName deliveryStream,
        Source source,
        int batch,
        Duration linger,
        Duration startsAfter,
        @Nullable Duration stopsAfter) {}
