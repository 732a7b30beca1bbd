package dev.shardlab.draw;

import dev.shardlab.model.ProducerName;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.producer.ProducerState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the left of a stream: a producer of the experiment, a client that puts, or a client that only calls.
 *
 * @param producer null for a client that puts nothing here
 * @param client null for a producer of the experiment
 * @param recordsPerSec what a producer means to send, what a client has put in the last second
 */
record Sender(
        String name,
        Fact fact,
        @Nullable ProducerState producer,
        @Nullable ClientState client,
        double recordsPerSec) {

    static Sender of(ProducerState producer) {
        return new Sender(
                producer.name().value(),
                new Fact.OfProducer(producer.name()),
                producer,
                null,
                producer.recordsPerSec());
    }

    static Sender of(ClientState client, @Nullable ProducerState producer, double recordsPerSec) {
        return new Sender(client.name().value(), new Fact.OfClient(client.name()), producer, client, recordsPerSec);
    }

    boolean is(ProducerName other) {
        return producer != null && producer.name().equals(other);
    }
}
