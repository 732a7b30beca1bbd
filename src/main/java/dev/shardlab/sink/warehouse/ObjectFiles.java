package dev.shardlab.sink.warehouse;

import java.nio.file.Path;
import java.util.Optional;

/** Which file an object lies in. */
@FunctionalInterface
public interface ObjectFiles {

    /**
     * The file of an object; empty if there is no such object.
     *
     * @param bucket the bucket's name
     * @param key the object's key
     */
    Optional<Path> file(String bucket, String key);
}
