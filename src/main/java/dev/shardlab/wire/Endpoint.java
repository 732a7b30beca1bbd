package dev.shardlab.wire;

import dev.shardlab.live.KeptEvents;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.Service;
import dev.shardlab.wire.log.ServerWarnings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The open endpoint. Close it, and every connection is closed with it. */
public final class Endpoint implements AutoCloseable {

    private final Listening listening;
    private final Connections connections;

    private final DeliveryWriter writer;
    private final @Nullable KeptEvents delivered;

    private Endpoint(
            Listening listening, Connections connections, DeliveryWriter writer, @Nullable KeptEvents delivered) {
        this.listening = listening;
        this.connections = connections;
        this.writer = writer;
        this.delivered = delivered;
    }

    /**
     * Opens it before a laboratory. Who closes it closes the desk by themselves, afterwards.
     *
     * @param service in whose name is answered
     * @param listener told who is connected whenever that has changed; called by any thread, must be short
     * @throws CannotListen with a sentence that says why, and what to do
     */
    public static Endpoint open(
            EndpointOptions options, RequestQueue desk, Service service, Consumer<List<ConnectedClient>> listener)
            throws CannotListen {
        QueuedThreadPool threads = Listening.threads();
        return open(options, new LaboratoryActions(desk, service, threads), service, threads, listener, desk);
    }

    static Endpoint open(EndpointOptions options, RequestHandler actions, Consumer<List<ConnectedClient>> listener)
            throws CannotListen {
        return open(options, actions, Service.DEFAULT, Listening.threads(), listener, null);
    }

    private static Endpoint open(
            EndpointOptions options,
            RequestHandler actions,
            Service service,
            QueuedThreadPool threads,
            Consumer<List<ConnectedClient>> listener,
            @Nullable RequestQueue desk)
            throws CannotListen {
        var connections = new Connections(options.limits(), listener);
        var doorkeeper = new Doorkeeper(options.address(), options.origins());
        var objects = new ObjectDoor(options, service, connections, doorkeeper);
        var door = new FrontDoor(
                new Gate(actions, options.keys(), options.dataFolder()),
                actions,
                connections,
                options.limits(),
                doorkeeper,
                objects);
        var writer = new DeliveryWriter(objects::store);
        var listening = Listening.open(options, threads, door, connections);
        KeptEvents delivered = desk == null ? null : new KeptEvents(desk, "delivered objects", writer);
        return new Endpoint(listening, connections, writer, delivered);
    }

    /** Where it listens in the clear; beyond this machine, where it does so over TLS, for there it does not listen in the clear. */
    public int port() {
        return listening.port();
    }

    /** Where it listens with TLS, if it does. */
    public OptionalInt tlsPort() {
        return listening.tlsPort();
    }

    /** As a client is told: {@code http://127.0.0.1:4567}; beyond this machine an https address. */
    public String address() {
        return listening.url();
    }

    /** Who is connected and has asked anything, longest first. Any thread. */
    public List<ConnectedClient> clients() {
        return connections.clients();
    }

    /** What went wrong with a port, or with objects that are to be stored, last, in a sentence; empty if nothing did. */
    public Optional<String> trouble() {
        return listening.trouble().or(writer::trouble);
    }

    /** What the server warned of, last, in a sentence; empty if it never did. */
    public Optional<String> warning() {
        return ServerWarnings.last();
    }

    /** The ports themselves. */
    List<ServerConnector> connectors() {
        return listening.connectors();
    }

    /** Bytes of heads, bodies and answers held now. */
    long heldBytes() {
        return connections.heldBytes();
    }

    /** Connections open now, also those over which nothing was asked yet. */
    int openConnections() {
        return connections.open();
    }

    @Override
    public void close() {
        listening.close();
        if (delivered != null) {
            delivered.close();
        }
    }
}
