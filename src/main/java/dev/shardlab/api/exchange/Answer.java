package dev.shardlab.api.exchange;

import java.nio.ByteBuffer;

/**
 * What goes back to a client.
 *
 * @param status of HTTP: 200, 400 or 500
 * @param contentType that of the request
 * @param body to be read once; empty for an action that has nothing to tell
 */
public record Answer(int status, String contentType, ByteBuffer body) {}
