package dev.shardlab.wire;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.jspecify.annotations.Nullable;

/**
 * All connections and what is under way on them, looked through now and then for those that take too long.
 *
 * <p>A timer per request would be started and stopped tens of thousands of times a second to fire never; a look at all of them
 * a few times a minute costs nothing and finds the same. Why not the server's own idle times: they begin anew with every byte,
 * so that a client that sends one byte now and then would stay for ever.
 */
final class Connections implements Connection.Listener {

    private final WireLimits limits;
    private final Memory memory;
    private final Consumer<List<ConnectedClient>> listener;
    private final Map<Connection, Long> openedAtNanos = new ConcurrentHashMap<>();
    private final Set<UnderWay> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    /** @param listener told who is connected whenever that has changed; called by any thread, must be short */
    Connections(WireLimits limits, Consumer<List<ConnectedClient>> listener) {
        this.limits = limits;
        this.memory = new Memory(limits.totalBytes());
        this.listener = listener;
    }

    FarEnd caller(ConnectionMetaData connection) {
        FarEnd caller = FarEnd.at(connection);
        return caller != null ? caller : greet(connection);
    }

    private synchronized FarEnd greet(ConnectionMetaData connection) {
        FarEnd first = FarEnd.at(connection);
        if (first != null) {
            return first;
        }
        var caller = new FarEnd(connection, memory.part(limits.connectionBytes()), Instant.now(), this::introduced);
        caller.settle();
        return caller;
    }

    private void introduced() {
        listener.accept(clients());
    }

    /**
     * A request begins; false if there are more under way than there may be. Each is little by itself, but when a connection breaks off,
     * the server needs a thread for each that was under way on it.
     */
    boolean begins(UnderWay exchange) {
        underWay.add(exchange);
        return requests.incrementAndGet() <= limits.requests();
    }

    void ends(UnderWay exchange) {
        underWay.remove(exchange);
        requests.decrementAndGet();
    }

    /** Who has asked anything over a connection that is open, longest first. */
    List<ConnectedClient> clients() {
        return openedAtNanos.keySet().stream()
                .map(Connections::callerAt)
                .filter(Objects::nonNull)
                .map(FarEnd::asSeen)
                .sorted(Comparator.comparing(ConnectedClient::since).thenComparing(ConnectedClient::address))
                .toList();
    }

    long heldBytes() {
        return memory.heldBytes();
    }

    int open() {
        return openedAtNanos.size();
    }

    @Override
    public void onOpened(Connection connection) {
        // What is inside TLS is a connection of its own, and the one to watch.
        if (!(connection instanceof SslConnection)) {
            openedAtNanos.put(connection, System.nanoTime());
        }
        if (connection instanceof HTTP2Connection two) {
            two.getSession().addEventListener(new ControlFrames(two.getEndPoint()::close));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        openedAtNanos.remove(connection);
        if (callerAt(connection) != null) {
            listener.accept(clients());
        }
    }

    /** Turns away whoever has been too long at anything. */
    void sweep() {
        long now = System.nanoTime();
        underWay.forEach(exchange -> exchange.turnAwayIfLate(now));
        long idleNanos = limits.idle().toNanos();
        openedAtNanos.forEach((connection, openedAt) -> {
            FarEnd caller = callerAt(connection);
            boolean late = caller == null ? now - openedAt > idleNanos : caller.isQuietLongerThan(idleNanos);
            if (late) {
                connection.getEndPoint().close();
            }
        });
    }

    private static @Nullable FarEnd callerAt(Connection connection) {
        return connection instanceof ConnectionMetaData data ? FarEnd.at(data) : null;
    }
}
