package dev.shardlab.model.firehose;

import dev.shardlab.model.VirtualTime;

/**
 * When a buffer is delivered: once it holds so much, or once so much time has passed since its first record, whichever comes first.
 *
 * @param sizeBytes before compression; at least 1
 * @param intervalMicros 0: without waiting for others
 */
public record BufferingHints(long sizeBytes, long intervalMicros) {

    public static final long MIB = 1024 * 1024;

    /** Of a destination in S3 where nothing is said (API Reference, BufferingHints). */
    public static final BufferingHints S3_DEFAULT = ofMib(5, 300);

    public BufferingHints {
        if (sizeBytes < 1 || intervalMicros < 0) {
            throw new IllegalArgumentException("A buffer holds at least a byte, for no negative time");
        }
    }

    /** As they are said to the service: mebibytes, seconds. */
    public static BufferingHints ofMib(int sizeMib, int intervalSeconds) {
        return new BufferingHints(sizeMib * MIB, intervalSeconds * VirtualTime.MICROS_PER_SECOND);
    }

    /** Rounded up, as a description says it. */
    public int sizeMib() {
        return Math.toIntExact((sizeBytes + MIB - 1) / MIB);
    }

    public int intervalSeconds() {
        return Math.toIntExact(intervalMicros / VirtualTime.MICROS_PER_SECOND);
    }
}
