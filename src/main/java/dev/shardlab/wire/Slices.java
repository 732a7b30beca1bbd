package dev.shardlab.wire;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;

/**
 * Writes a long answer a slice at a time. The platform copies what it writes into memory of its own, as much as it is given at
 * once, and keeps that memory for the thread.
 */
final class Slices extends IteratingNestedCallback {

    private static final int SLICE_BYTES = 256 << 10;

    private final Response response;
    private final ByteBuffer rest;

    private Slices(Response response, ByteBuffer rest, Callback callback) {
        super(callback);
        this.response = response;
        this.rest = rest;
    }

    static void write(Response response, ByteBuffer body, Callback callback) {
        if (body.remaining() <= SLICE_BYTES) {
            response.write(true, body, callback);
        } else {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
            new Slices(response, body, callback).iterate();
        }
    }

    @Override
    protected Action process() {
        if (!rest.hasRemaining()) {
            return Action.SUCCEEDED;
        }
        int length = Math.min(rest.remaining(), SLICE_BYTES);
        ByteBuffer slice = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        response.write(!rest.hasRemaining(), slice, this);
        return Action.SCHEDULED;
    }
}
