package dev.shardlab.draw.producer;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.producer.ProducerState;

/** Refused records that wait at a producer of the experiment to be sent again. */
final class Waiting {

    private Waiting() {}

    static long records(ProducerState producer) {
        return producer.retries().stream()
                .mapToLong(retry -> retry.batch().size())
                .sum();
    }

    /** How long it is until the first of them leave; 0 if there are none. */
    static long retryInMicros(ProducerState producer, VirtualTime now) {
        long next = producer.retries().stream()
                .mapToLong(retry -> retry.retryAt().micros())
                .min()
                .orElse(now.micros());
        return Math.max(0, next - now.micros());
    }
}
