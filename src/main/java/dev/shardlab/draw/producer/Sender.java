package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.model.ProducerName;
import dev.shardlab.state.producer.ProducerState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the left of a stream: a producer of the experiment, a client that puts, or a client that only calls.
 *
 * @param producer null for a client that puts nothing here
 * @param calls how often it has called, in words; null for a producer of the experiment
 * @param sign what it was told just now, if it is a client that was told something
 * @param quiet for how long it has not called, in words, if it puts here and that is longer than its rate tells of; else null
 * @param recordsPerSec what a producer means to send, what a client has put in the last second
 */
public record Sender(
        String name,
        StageItem item,
        @Nullable ProducerState producer,
        @Nullable String calls,
        @Nullable CallSign sign,
        @Nullable String quiet,
        double recordsPerSec) {

    /** A producer of the experiment; its rate is what it means to send, records per second. */
    public static Sender of(ProducerState producer) {
        return new Sender(
                producer.name().value(),
                new ProducerItem.OfProducer(producer.name()),
                producer,
                null,
                null,
                null,
                producer.recordsPerSec());
    }

    boolean is(ProducerName other) {
        return producer != null && producer.name().equals(other);
    }

    /** Whether it is plugged in from outside. */
    boolean isClient() {
        return calls != null;
    }
}
