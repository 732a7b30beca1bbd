package dev.shardlab.wire.s3;

import dev.shardlab.model.s3.BucketName;
import org.jspecify.annotations.Nullable;

/**
 * How a request came.
 *
 * @param requestId that the answer bears, and so does a refusal in its XML
 * @param hostId the same, longer
 * @param address by which the client reached us, as {@code http://127.0.0.1:4567}
 * @param isFromHere whether it came over this machine's own loopback
 * @param hostBucket the bucket whose name stood before that of the host; null if none did
 */
public record S3Visit(
        String requestId,
        String hostId,
        String address,
        boolean isFromHere,
        @Nullable BucketName hostBucket) {}
