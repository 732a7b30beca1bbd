package dev.shardlab.command;

/** Of which service a client asks, and in which of its protocols. */
public sealed interface Protocol {

    /** Data streams. */
    record OfStreams(BodyEncoding encoding) implements Protocol {}

    /** Delivery streams, in AWS JSON 1.1. */
    record OfFirehose() implements Protocol {}

    /** Message queues; whatever the protocol, the body of what is asked is JSON here. */
    enum OfQueues implements Protocol {
        /** AWS JSON 1.0. */
        JSON,
        /** Forms that are answered in XML, as clients before 2023 have it. */
        QUERY
    }
}
