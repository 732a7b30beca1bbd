package dev.shardlab.model.queue;

/** What came of working on a message. */
public enum WorkOutcome {
    DONE,
    /** Done, but the worker will not delete it. */
    FORGOTTEN,
    FAILED
}
