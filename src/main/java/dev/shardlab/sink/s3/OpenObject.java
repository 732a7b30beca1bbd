package dev.shardlab.sink.s3;

import java.io.IOException;

/**
 * An object that is read. It stays as it was when it was opened, whatever is put in its place meanwhile.
 *
 * @param content in the clear, also of one that is encrypted
 */
public record OpenObject(StoredObject object, ObjectContent content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
