package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload in parts that was begun.
 *
 * @param metadata of the object to be
 * @param algorithm by which parts are summed; null: by none
 * @param isSummedWhole whether the sum of the object is to be that of its bytes, and not of the sums of its parts
 */
public record Upload(
        String id,
        BucketName bucket,
        ObjectKey key,
        Instant initiated,
        ObjectMetadata metadata,
        @Nullable ChecksumAlgorithm algorithm,
        boolean isSummedWhole) {

    /** What an upload is begun with. */
    public record Beginning(
            BucketName bucket,
            ObjectKey key,
            ObjectMetadata metadata,
            @Nullable ChecksumAlgorithm algorithm,
            boolean isSummedWhole) {}
}
