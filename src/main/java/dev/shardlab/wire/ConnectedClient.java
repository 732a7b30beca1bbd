package dev.shardlab.wire;

import dev.shardlab.model.ClientName;
import java.time.Instant;

/**
 * A client at the other end of an open connection.
 *
 * @param address where from, as {@code 127.0.0.1:53124}
 * @param protocol {@code HTTP/1.1} or {@code HTTP/2}
 * @param secure over TLS
 * @param requests asked so far over this connection
 */
public record ConnectedClient(
        ClientName name, String address, String protocol, boolean secure, Instant since, long requests) {}
