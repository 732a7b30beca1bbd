package dev.shardlab.model.firehose;

/** As a description says it (API Reference, DeliveryStreamDescription). */
public enum DeliveryStatus {
    CREATING,
    ACTIVE,
    DELETING
}
