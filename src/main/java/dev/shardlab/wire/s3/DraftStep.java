package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.ObjectDraft;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action whose body is bytes for the store: they are written as they come. */
final class DraftStep implements CallStep {

    private static final int HELD_BYTES = 128 << 10;

    /** What is done when all has been written. */
    @FunctionalInterface
    interface Action {

        S3Answer act(ObjectDraft draft, @Nullable Checksum checksum) throws S3Refusal, IOException;
    }

    private final Integrity integrity;
    private final ObjectDraft draft;
    private final Action action;

    DraftStep(Integrity integrity, ObjectDraft draft, Action action) {
        this.integrity = integrity;
        this.draft = draft;
        this.action = action;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        draft.write(bytes);
    }

    @Override
    public S3Answer end(Map<String, String> trailers) throws S3Refusal, IOException {
        Checksum checksum = integrity.check(draft.md5(), draft::sum, trailers);
        return action.act(draft, checksum);
    }

    @Override
    public int heldBytes() {
        return HELD_BYTES;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}
