package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of an object, to be read from anywhere. One thread at a time. */
public interface ObjectContent extends AutoCloseable {

    /**
     * Reads some of them, at least one if there is room for one.
     *
     * @param at of the first that is read, from 0
     * @return how many; -1 behind the last
     */
    int read(ByteBuffer into, long at) throws IOException;

    @Override
    void close() throws IOException;

    /** As they lie in a file. */
    static ObjectContent of(FileChannel file) {
        return new ObjectContent() {
            @Override
            public int read(ByteBuffer into, long at) throws IOException {
                return file.read(into, at);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
