package dev.shardlab.wire;

import dev.shardlab.model.ClientName;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.jspecify.annotations.Nullable;

/** Who is at the other end of one connection, and what it holds of ours. Any thread. */
final class FarEnd {

    private static final String ATTRIBUTE = FarEnd.class.getName();

    /** Each holds what its head holds until the client has taken the refusal. */
    private static final int MOST_WITHOUT_ROOM = 16;

    private record Named(@Nullable String userAgent, ClientName name) {}

    private final ConnectionMetaData connection;
    private final Memory memory;
    private final Instant since;
    private final Runnable introduced;
    private final AtomicInteger withoutRoom = new AtomicInteger();
    private final AtomicInteger inProgress = new AtomicInteger();
    private final AtomicLong requests = new AtomicLong();
    private volatile Named named = new Named(null, ClientNames.UNNAMED);
    private volatile long quietSinceNanos = System.nanoTime();

    /** @param introduced called whenever the client has said a name it had not said before */
    FarEnd(ConnectionMetaData connection, Memory memory, Instant since, Runnable introduced) {
        this.introduced = introduced;
        this.connection = connection;
        this.memory = memory;
        this.since = since;
    }

    /** Null before the first request of the connection. */
    static @Nullable FarEnd at(ConnectionMetaData connection) {
        return (FarEnd) connection.getAttribute(ATTRIBUTE);
    }

    void settle() {
        connection.setAttribute(ATTRIBUTE, this);
    }

    Memory memory() {
        return memory;
    }

    /** The name does not change as long as the client says the same of itself. */
    ClientName name(@Nullable String userAgent) {
        Named last = named;
        if (userAgent != null && !userAgent.equals(last.userAgent())) {
            last = new Named(userAgent, ClientNames.of(userAgent));
            named = last;
            introduced.run();
        }
        return last.name();
    }

    /** For one more request there is no memory left; false if that is so for too many of this connection at once. */
    boolean mayWaitWithoutRoom() {
        return withoutRoom.incrementAndGet() <= MOST_WITHOUT_ROOM;
    }

    void needsNoRoomAnyMore() {
        withoutRoom.decrementAndGet();
    }

    void requestBegins() {
        requests.incrementAndGet();
        inProgress.incrementAndGet();
    }

    void requestEnds() {
        quietSinceNanos = System.nanoTime();
        inProgress.decrementAndGet();
    }

    boolean isQuietLongerThan(long nanos) {
        return inProgress.get() == 0 && System.nanoTime() - quietSinceNanos > nanos;
    }

    /** Whether requests of this connection have nothing to do with each other: HTTP/2. */
    boolean mayAskAtOnce() {
        return connection.getHttpVersion() == HttpVersion.HTTP_2;
    }

    /** Closes the connection, whatever is under way on it. */
    void hangUp() {
        connection.getConnection().getEndPoint().close();
    }

    ConnectedClient asSeen() {
        SocketAddress remote = connection.getRemoteSocketAddress();
        String address = remote instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
                : String.valueOf(remote);
        return new ConnectedClient(
                named.name(),
                address,
                mayAskAtOnce() ? "HTTP/2" : "HTTP/1.1",
                connection.getConnection().getEndPoint().isSecure(),
                since,
                requests.get());
    }
}
