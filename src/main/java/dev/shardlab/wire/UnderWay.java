package dev.shardlab.wire;

/** A request that is under way, and must not be for too long. */
interface UnderWay {

    /** Any thread. */
    void turnAwayIfLate(long nowNanos);
}
