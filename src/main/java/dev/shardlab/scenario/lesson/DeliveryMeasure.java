package dev.shardlab.scenario.lesson;

import dev.shardlab.model.DeliveryStreamName;
import java.time.Duration;

/** A number that can be counted at a delivery stream, or read off it. */
public sealed interface DeliveryMeasure extends Measure {

    DeliveryStreamName deliveryStream();

    /** What is counted at a delivery stream. */
    enum Counted {
        /** Records that it has taken. */
        TAKEN,
        /** Objects that it has stored. */
        OBJECTS,
        /** Records in them. */
        DELIVERED,
        /** Attempts to store an object that came to nothing. */
        FAILED,
        /** Records that were given up. */
        LOST
    }

    /** What is told of the objects that it has stored. */
    enum OfObjects {
        /** As many of them are at least as large as are at most as large; bytes, before compression. */
        MEDIAN_BYTES,
        /** The longest that a record had waited when its object was there; milliseconds. What the service calls data freshness. */
        LONGEST_WAIT
    }

    /** What is read off a delivery stream at a moment. */
    enum Gauge {
        /** Records that it has taken, and that are neither delivered nor given up. */
        HELD,
        /** The age of the oldest of them, in milliseconds. */
        OLDEST,
        /** How much its buffer may hold, as it is set, in bytes. */
        BUFFER_BYTES,
        /** How long the first record in its buffer may wait, as it is set, in seconds. */
        BUFFER_SECONDS
    }

    /** @param since from when on it is counted, from the start; zero: from the beginning */
    record CountedAtDelivery(DeliveryStreamName deliveryStream, Counted what, Duration since)
            implements DeliveryMeasure {}

    /** @param since those that were stored from then on, from the start; zero: all */
    record ToldOfObjects(DeliveryStreamName deliveryStream, OfObjects what, Duration since)
            implements DeliveryMeasure {}

    record ReadOffDelivery(DeliveryStreamName deliveryStream, Gauge what) implements DeliveryMeasure {}
}
