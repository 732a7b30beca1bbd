package dev.shardlab.wire;

import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.command.BodyEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is known whole.
 *
 * @param contentType null with an answer that has none, as the service's refusals of what is no request to it at all
 * @param body to be written once
 * @param queryError for the header {@code x-amzn-query-error}; mostly null
 */
record HttpAnswer(
        int status,
        @Nullable String contentType,
        ByteBuffer body,
        @Nullable String queryError) {

    HttpAnswer(int status, @Nullable String contentType, ByteBuffer body) {
        this(status, contentType, body, null);
    }

    static final String JSON = KinesisApi.contentType(BodyEncoding.JSON);
    static final String CBOR = KinesisApi.contentType(BodyEncoding.CBOR);
    static final String PLAIN_JSON = "application/json";

    static final int OK = 200;
    static final int TOO_LONG = 413;
    static final int UNAVAILABLE = 503;

    static HttpAnswer empty(int status) {
        return new HttpAnswer(status, null, ByteBuffer.allocate(0));
    }

    static HttpAnswer xml(int status, String text) {
        return new HttpAnswer(status, null, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    static HttpAnswer of(dev.shardlab.api.exchange.Answer written) {
        return new HttpAnswer(written.status(), written.contentType(), written.body(), written.queryError());
    }
}
