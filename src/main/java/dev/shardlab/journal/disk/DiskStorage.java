package dev.shardlab.journal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that stay: a file, or whatever stands in for one. */
public interface DiskStorage extends Closeable {

    long sizeBytes() throws IOException;

    /**
     * Reads what fits into {@code into}.
     *
     * @return how many bytes; -1 behind the end
     */
    int read(ByteBuffer into, long at) throws IOException;

    /** Writes all of {@code bytes}; after a failure any part of them may be there. */
    void write(ByteBuffer bytes, long at) throws IOException;

    /** Returns once all that was written would survive the loss of power. */
    void force() throws IOException;

    /** How much more the disk has room for. */
    long freeBytes() throws IOException;

    void truncate(long sizeBytes) throws IOException;
}
