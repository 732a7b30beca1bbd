package dev.shardlab.wire.s3;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the bytes of a body go. */
interface BodyTarget extends AutoCloseable {

    /** Takes all that remains. */
    void write(ByteBuffer bytes) throws S3Refusal, IOException;

    /** Gives up what was taken, unless something became of it. */
    @Override
    void close() throws IOException;
}
