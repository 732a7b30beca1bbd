package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * An object that is read. It stays as it was when it was opened, whatever is put in its place meanwhile.
 *
 * @param content from its first byte on
 */
public record OpenObject(StoredObject object, FileChannel content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
