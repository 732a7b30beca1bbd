package dev.shardlab.wire.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A request whose body is coming. One thread at a time. */
public final class Conversation implements AutoCloseable {

    private final S3Request request;
    private final BodyIn body;
    private final CallStep step;

    Conversation(S3Request request, BodyIn body, CallStep step) {
        this.request = request;
        this.body = body;
        this.step = step;
    }

    /** How much it holds in memory at most. */
    public int heldBytes() {
        return step.heldBytes();
    }

    /** Takes what has come; the answer if the rest need not come, else null. */
    public @Nullable S3Answer take(ByteBuffer arrived) {
        try {
            body.take(arrived);
            return null;
        } catch (S3Refusal e) {
            return refused(e);
        } catch (IOException e) {
            return refused(Refusals.of(e));
        }
    }

    /** The answer, once all has come. */
    public S3Answer end() {
        try {
            return step.end(body.end());
        } catch (S3Refusal e) {
            return refused(e);
        } catch (IOException e) {
            return refused(Refusals.of(e));
        }
    }

    private S3Answer refused(S3Refusal refusal) {
        return Refusals.answer(
                refusal, request.visit(), request.method(), request.head().rawPath());
    }

    /** Gives up what came, unless something became of it. */
    @Override
    public void close() throws IOException {
        step.close();
    }
}
