package dev.shardlab.ui.live;

import dev.shardlab.live.RequestQueue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The open endpoint of the service, as the window sees it. */
public interface LiveEndpoint {

    /** Where clients connect: {@code http://127.0.0.1:4567}. */
    String address();

    /** The same over TLS; empty for none. */
    String tlsAddress();

    /** Whether requests may be signed with any keys. */
    boolean takesAnyKeys();

    /** Who is connected and has asked anything, longest first. */
    List<OpenConnection> connections();

    /** What went wrong with it, last, in a sentence; empty if nothing did. */
    Optional<String> trouble();

    /** Closes it, and every connection with it; may take a second. */
    void close();

    /**
     * A client at the other end of an open connection.
     *
     * @param name what it calls itself
     * @param address where from, as {@code 127.0.0.1:53124}
     * @param requests asked so far over this connection
     */
    record OpenConnection(String name, String address, Instant since, long requests) {}

    /** Opens endpoints. */
    interface Opening {

        /** There is nobody to open any. */
        Opening NONE = _ -> {
            throw new IOException("There is no endpoint here.");
        };

        /**
         * Opens one; may take a second.
         *
         * @param desk where what clients ask is decided
         * @throws IOException if it cannot be opened; the message is a sentence
         */
        LiveEndpoint at(RequestQueue desk) throws IOException;
    }
}
