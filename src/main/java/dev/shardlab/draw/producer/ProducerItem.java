package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.ProducerName;

/** A producer, and what it has sent that has not arrived. */
public sealed interface ProducerItem extends StageItem {

    ProducerName producer();

    /** The producer itself. */
    record OfProducer(ProducerName producer) implements ProducerItem {}

    /** A record on the network, or refused and on its way back: the {@code position}-th of a request's batch. */
    record OfFlight(ProducerName producer, long call, int position) implements ProducerItem {}

    /** So many records of one request on the network, or refused and on their way back, with about the same hash key. */
    record OfFlights(ProducerName producer, long call, int records) implements ProducerItem {}

    /** A refused record that waits at its producer, from the request {@code call}. */
    record OfRetry(ProducerName producer, long call, int position) implements ProducerItem {}
}
