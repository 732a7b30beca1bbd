package dev.shardlab.model.firehose;

/** Why a buffer was delivered. */
public enum TippedBy {
    /** It held as much as it may. */
    SIZE,
    /** Its first record had waited as long as it may. */
    INTERVAL
}
