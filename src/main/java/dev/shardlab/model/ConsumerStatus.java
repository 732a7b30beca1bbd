package dev.shardlab.model;

/** The life of a registered consumer: {@code CREATING -> ACTIVE -> DELETING}. */
public enum ConsumerStatus {
    CREATING,
    ACTIVE,
    DELETING
}
