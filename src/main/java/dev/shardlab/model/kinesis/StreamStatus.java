package dev.shardlab.model.kinesis;

/** The life of a stream: {@code CREATING -> ACTIVE <-> UPDATING, ACTIVE -> DELETING}. */
public enum StreamStatus {
    CREATING,
    ACTIVE,
    UPDATING,
    DELETING
}
