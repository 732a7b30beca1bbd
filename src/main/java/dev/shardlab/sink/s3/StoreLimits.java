package dev.shardlab.sink.s3;

import java.time.Duration;

/**
 * What a store may take of the machine (rules R7 and S6 of our security).
 *
 * @param bytes of objects, parts and what is being written, together
 * @param objects in all buckets
 * @param buckets at once
 * @param parts of one upload
 * @param freeBytes that must stay free on the disk
 * @param abandonedAfter for how long an upload, or a file half written, may be left alone before it is deleted
 */
public record StoreLimits(long bytes, int objects, int buckets, int parts, long freeBytes, Duration abandonedAfter) {

    private static final long GIB = 1L << 30;

    /** Of every store, unless told otherwise. */
    public static final StoreLimits USUAL = new StoreLimits(2 * GIB, 100_000, 100, 1_000, GIB, Duration.ofHours(24));

    /** The same with another bound of bytes. */
    public StoreLimits withBytes(long most) {
        return new StoreLimits(most, objects, buckets, parts, freeBytes, abandonedAfter);
    }

    /** The same with another bound of objects. */
    public StoreLimits withObjects(int most) {
        return new StoreLimits(bytes, most, buckets, parts, freeBytes, abandonedAfter);
    }

    /** The same with another bound of buckets. */
    public StoreLimits withBuckets(int most) {
        return new StoreLimits(bytes, objects, most, parts, freeBytes, abandonedAfter);
    }

    /** The same with another bound of parts. */
    public StoreLimits withParts(int most) {
        return new StoreLimits(bytes, objects, buckets, most, freeBytes, abandonedAfter);
    }

    /** The same with other room that must stay free. */
    public StoreLimits withFreeBytes(long least) {
        return new StoreLimits(bytes, objects, buckets, parts, least, abandonedAfter);
    }
}
