package dev.shardlab.state.firehose;

import dev.shardlab.model.VirtualTime;

/** What a delivery stream was asked to take in the second of the clock that is running: its limits count by it. */
public record PutsThisSecond(long epochSecond, long requests, long records, long bytes) {

    static final PutsThisSecond NONE = new PutsThisSecond(Long.MIN_VALUE, 0, 0, 0);

    /** Of the second that holds {@code now}. */
    public PutsThisSecond at(VirtualTime now) {
        return now.epochSecond() == epochSecond ? this : new PutsThisSecond(now.epochSecond(), 0, 0, 0);
    }

    PutsThisSecond with(long moreRecords, long moreBytes, VirtualTime now) {
        PutsThisSecond present = at(now);
        return new PutsThisSecond(
                present.epochSecond, present.requests + 1, present.records + moreRecords, present.bytes + moreBytes);
    }
}
