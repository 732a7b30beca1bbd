package dev.shardlab.sink.s3;

import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of an upload that has come.
 *
 * @param number 1 to 10,000; parts are put together in this order
 * @param etag the MD5 of its bytes, without quotes
 * @param checksum another sum of them; null if none was asked for
 */
public record StoredPart(
        int number,
        long bytes,
        String etag,
        Instant lastModified,
        @Nullable Checksum checksum) {

    public static final int MOST_NUMBER = 10_000;

    /** All but the last have so many bytes. */
    public static final long LEAST_BYTES = 5L << 20;
}
