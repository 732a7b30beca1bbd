package dev.shardlab.api.exchange;

/**
 * How a request came, as far as its answer says it back.
 *
 * @param requestId that the answer bears
 * @param address by which the client reached us, as {@code http://127.0.0.1:4567}
 */
public record Visit(String requestId, String address) {}
