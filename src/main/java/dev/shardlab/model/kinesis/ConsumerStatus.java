package dev.shardlab.model.kinesis;

/** The life of a registered consumer: {@code CREATING -> ACTIVE -> DELETING}. */
public enum ConsumerStatus {
    CREATING,
    ACTIVE,
    DELETING
}
