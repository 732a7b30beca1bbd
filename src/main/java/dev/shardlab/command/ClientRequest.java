package dev.shardlab.command;

import dev.shardlab.model.ClientName;

/**
 * What a client said, byte for byte. It is kept beside the {@link Command} that was understood from it, and means the same
 * whenever it is read again.
 *
 * @param action the service's name for it, such as "PutRecords"
 * @param body not to be changed by anybody
 */
@SuppressWarnings(
        "ArrayRecordComponent") // handed on as it came; a copy of each body would be the dearest part of a request
public record ClientRequest(ClientName client, Protocol protocol, String action, byte[] body) {

    /** A request to the service of data streams. */
    public ClientRequest(ClientName client, String action, BodyEncoding encoding, byte[] body) {
        this(client, new Protocol.OfStreams(encoding), action, body);
    }

    /** Requests are not compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return action.hashCode();
    }

    @Override
    public String toString() {
        return "%s by %s, %s bytes of %s".formatted(action, client, body.length, protocol);
    }
}
