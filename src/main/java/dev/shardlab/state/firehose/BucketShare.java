package dev.shardlab.state.firehose;

import org.jspecify.annotations.Nullable;

/**
 * What one delivery stream has stored in one bucket. Never changes: with another object it is another one.
 *
 * @param bytes before compression
 * @param last the object that was stored last; null if there is none
 */
public record BucketShare(
        long objects, long records, long bytes, @Nullable DeliveredObject last) {

    /** Nothing. */
    public static final BucketShare NONE = new BucketShare(0, 0, 0, null);

    BucketShare with(DeliveredObject more) {
        return new BucketShare(objects + 1, records + more.records(), bytes + more.bytes(), more);
    }
}
