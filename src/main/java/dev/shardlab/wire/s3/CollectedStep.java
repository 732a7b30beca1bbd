package dev.shardlab.wire.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;

/** An action that needs no body, or a list in XML. */
final class CollectedStep implements CallStep {

    /** Beside the bytes what they become when they are read. */
    private static final int HELD_BYTES = 4 << 20;

    private static final int HELD_WITHOUT_BODY = 64 << 10;

    /** What is done when all has come. */
    @FunctionalInterface
    interface Action {

        S3Answer act(byte[] body) throws S3Refusal, IOException;
    }

    private final Integrity integrity;
    private final Action action;
    private final boolean hasBody;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    CollectedStep(S3Request request, Action action) throws S3Refusal {
        this.integrity = Integrity.of(request);
        this.action = action;
        String method = request.method();
        this.hasBody = method.equals("POST") || method.equals("PUT");
    }

    @Override
    public void write(ByteBuffer bytes) throws S3Refusal {
        if (body.size() + bytes.remaining() > (hasBody ? XmlElement.MOST_BYTES : 0)) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        byte[] some = new byte[bytes.remaining()];
        bytes.get(some);
        body.writeBytes(some);
    }

    @Override
    public S3Answer end(Map<String, String> trailers) throws S3Refusal, IOException {
        byte[] whole = body.toByteArray();
        integrity.check(HexFormat.of().formatHex(Sums.md5().digest(whole)), algorithm -> algorithm.of(whole), trailers);
        return action.act(whole);
    }

    @Override
    public int heldBytes() {
        return hasBody ? HELD_BYTES : HELD_WITHOUT_BODY;
    }

    @Override
    public void close() {}
}
