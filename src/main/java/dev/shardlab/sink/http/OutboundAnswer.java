package dev.shardlab.sink.http;

import java.util.Map;

/**
 * What a host answered.
 *
 * @param headers by their names in lower case; of several of one name the last
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were answered: read once, never compared or changed
record OutboundAnswer(int status, Map<String, String> headers, byte[] body) {

    OutboundAnswer {
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
