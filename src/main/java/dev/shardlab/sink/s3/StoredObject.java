package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.ObjectKey;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An object as it lies in its bucket.
 *
 * @param etag without its quotes; the MD5 of its bytes, if it was put whole
 * @param lastModified in whole seconds
 * @param file where any program opens it
 */
public record StoredObject(
        ObjectKey key, long bytes, String etag, Instant lastModified, ObjectMetadata metadata, Path file) {}
