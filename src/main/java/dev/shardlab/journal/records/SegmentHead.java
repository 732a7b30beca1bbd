package dev.shardlab.journal.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How a segment begins, so that whoever finds one knows what it is: {@code SHARDREC} and the version of the format. */
final class SegmentHead {

    static final int BYTES = 12;

    private static final int VERSION = 1;

    private SegmentHead() {}

    static ByteBuffer bytes() {
        return ByteBuffer.allocate(BYTES)
                .put("SHARDREC".getBytes(StandardCharsets.US_ASCII))
                .putInt(VERSION)
                .flip();
    }
}
