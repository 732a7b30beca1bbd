package dev.shardlab.api.exchange;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a client.
 *
 * @param status of HTTP: 200, 400, 403 or 500
 * @param contentType that of the request
 * @param body to be read once; empty for an action that has nothing to tell
 * @param queryError what the older protocol calls a refusal, for the header {@code x-amzn-query-error}; null if the service has no
 *     older protocol, or does not refuse
 */
public record Answer(
        int status,
        String contentType,
        ByteBuffer body,
        @Nullable String queryError) {

    /**
     * An answer without a {@link #queryError}.
     *
     * @param status of HTTP: 200, 400, 403 or 500
     * @param body to be read once; empty for an action that has nothing to tell
     */
    public Answer(int status, String contentType, ByteBuffer body) {
        this(status, contentType, body, null);
    }
}
