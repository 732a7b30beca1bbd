package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A bucket.
 *
 * @param folder where its objects lie
 */
public record Bucket(BucketName name, Instant created, Path folder) {}
