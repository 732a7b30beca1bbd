package dev.shardlab.model.firehose;

import dev.shardlab.model.kinesis.StreamName;

/** Where a delivery stream has its records from (API Reference, DeliveryStreamType). */
public sealed interface DeliverySource {

    /** Its name in the API reference. */
    String wireName();

    /** Whoever puts them. */
    record DirectPut() implements DeliverySource {
        @Override
        public String wireName() {
            return "DirectPut";
        }
    }

    /** A data stream, from the latest record on; nobody may put. */
    record FromStream(StreamName stream) implements DeliverySource {
        @Override
        public String wireName() {
            return "KinesisStreamAsSource";
        }
    }
}
