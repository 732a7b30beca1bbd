package dev.shardlab.state.firehose;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.kit.SortedTree;
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

    static SortedTree<BucketName, BucketShare> with(SortedTree<BucketName, BucketShare> shares, DeliveredObject more) {
        BucketShare known = shares.get(more.bucket());
        return shares.with(more.bucket(), (known == null ? NONE : known).with(more));
    }

    private BucketShare with(DeliveredObject more) {
        return new BucketShare(objects + 1, records + more.records(), bytes + more.bytes(), more);
    }
}
