package dev.shardlab.sink.s3;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a bucket, in the order of their bytes.
 *
 * @param commonPrefixes with which others begin that are left out
 * @param last the last of both, behind which there are more; null if there are none
 */
public record Listing(
        List<StoredObject> objects,
        List<String> commonPrefixes,
        @Nullable String last) {

    /** Keeps its own copies. */
    public Listing {
        objects = List.copyOf(objects);
        commonPrefixes = List.copyOf(commonPrefixes);
    }
}
