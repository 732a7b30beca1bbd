package dev.shardlab.sink.http;

import java.util.Map;

/**
 * A request that was let in.
 *
 * @param path without its query
 * @param query what stands behind the question mark; empty if nothing does
 * @param headers by their names in lower case
 * @param body unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came: read once, never compared or changed
record ReceiverRequest(String path, String query, Map<String, String> headers, byte[] body) {

    ReceiverRequest {
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
