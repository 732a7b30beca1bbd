package dev.shardlab.journal.records;

import dev.shardlab.journal.disk.DiskStorage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of sections. One thread writes, any reads. */
final class Segment {

    private final int number;
    private final DiskStorage storage;

    /** Guarded by the {@link RecordSegments}, as what follows. */
    private long sizeBytes = SegmentHead.BYTES;

    private int sections;

    Segment(int number, DiskStorage storage) throws IOException {
        this.number = number;
        this.storage = storage;
        storage.write(SegmentHead.bytes(), 0);
    }

    int number() {
        return number;
    }

    DiskStorage storage() {
        return storage;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    void grow(long moreBytes) {
        sizeBytes += moreBytes;
        sections++;
    }

    void leave() {
        sections--;
    }

    /** Whether nobody needs any of it any more, if nothing more is written. */
    boolean isUnused() {
        return sections == 0;
    }

    byte[] read(long at, int bytes) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(bytes);
        while (into.hasRemaining()) {
            if (storage.read(into, at + into.position()) < 0) {
                throw new EOFException("it ends after " + (at + into.position()) + " bytes");
            }
        }
        return into.array();
    }
}
