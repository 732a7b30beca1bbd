package dev.shardlab.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The server itself: its threads, its ports and its end. */
final class Listening implements AutoCloseable {

    /** Of these one accepts and one selects for each of up to four ports. */
    private static final int MOST_THREADS = 24;

    private static final int FEWEST_THREADS = 4;
    private static final int TRIES_FOR_A_PORT = 20;
    private static final Duration FULL_HOUSE_IDLE = Duration.ofSeconds(2);

    private final Server server;
    private final Connections connections;
    private final String urlHost;
    private final long sweepMillis;
    private final @Nullable ServerConnector clear;
    private final @Nullable ServerConnector secure;
    private final Watchdog watchdog;

    private Listening(
            Server server,
            Connections connections,
            String urlHost,
            long sweepMillis,
            @Nullable ServerConnector clear,
            @Nullable ServerConnector secure) {
        this.server = server;
        this.connections = connections;
        this.urlHost = urlHost;
        this.sweepMillis = sweepMillis;
        this.clear = clear;
        this.secure = secure;
        this.watchdog = new Watchdog(connectors());
    }

    /** Started and stopped with the server. */
    static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("wire");
        threads.setDaemon(true);
        threads.setStopTimeout(1_000);
        return threads;
    }

    static Listening open(EndpointOptions options, QueuedThreadPool threads, FrontDoor door, Connections connections)
            throws CannotListen {
        List<InetAddress> addresses = addresses(options);
        // Its pool of buffers is not used: when a connection breaks off in the middle of a body, one and the same
        // buffer may be
        // given to two others, and what a third client sent is refused with a bare 400 (jetty.project issue 12939,
        // open).
        var server = new Server(threads, null, new ByteBufferPool.NonPooling());
        server.setStopTimeout(0);
        server.setHandler(door);
        server.setErrorHandler(new Silence());
        var protocols = new Protocols(server, options.limits(), connections);
        try {
            boolean isBeyond = isBeyondThisMachine(addresses);
            ServerConnector clear = isBeyond ? null : bind(protocols::clear, addresses, options.port(), server);
            ServerConnector secure = null;
            String urlHost = UrlHost.of(options.address(), addresses.getFirst());
            if (isBeyond || options.tlsPort().isPresent()) {
                Path certificate = Certificate.in(
                        options.dataFolder(),
                        isBeyond ? UrlHost.namesOf(options.address(), addresses.getFirst()) : Set.of());
                secure = bind(
                        () -> protocols.secure(certificate),
                        addresses,
                        options.tlsPort().orElse(options.port()),
                        server);
            }
            var full = new NetworkConnectionLimit(options.limits().connections(), server);
            full.setEndPointIdleTimeout(FULL_HOUSE_IDLE.toMillis());
            server.addBean(full);
            server.start();
            long sweepMillis = Math.clamp(options.limits().finest().toMillis() / 4, 5, 1_000);
            var listening = new Listening(server, connections, urlHost, sweepMillis, clear, secure);
            listening.watch();
            return listening;
        } catch (CannotListen e) {
            giveUp(server);
            throw e;
        } catch (Exception e) {
            giveUp(server);
            throw new CannotListen("The endpoint could not be opened: " + e.getMessage(), e);
        }
    }

    private static boolean isBeyondThisMachine(List<InetAddress> addresses) {
        return !addresses.stream().allMatch(InetAddress::isLoopbackAddress);
    }

    private static List<InetAddress> addresses(EndpointOptions options) throws CannotListen {
        String asked = options.address();
        try {
            if (asked == null) {
                return List.of(
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                        InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
            }
            InetAddress address = InetAddress.getByName(asked);
            if (!address.isLoopbackAddress() && options.keys() == null) {
                throw new CannotListen(
                        ("%s can be reached from other machines, so requests must be signed with keys of yours: give an"
                                        + " access key and a secret, or leave the address out.")
                                .formatted(asked),
                        null);
            }
            return List.of(address);
        } catch (UnknownHostException e) {
            throw new CannotListen("There is no address " + asked + " on this machine.", e);
        }
    }

    /** Makes a connector; they differ only in their protocols. */
    @FunctionalInterface
    private interface Making {
        ServerConnector connector();
    }

    /** Binds the same port at every address; what the machine has not (often ::1) is left out, but for the first. */
    private static ServerConnector bind(Making making, List<InetAddress> addresses, int port, Server server)
            throws CannotListen {
        for (int tried = 1; ; tried++) {
            var bound = new ArrayList<ServerConnector>();
            try {
                int wanted = port;
                for (InetAddress address : addresses) {
                    ServerConnector connector = making.connector();
                    connector.setHost(address.getHostAddress());
                    connector.setPort(wanted);
                    if (open(connector, bound.isEmpty())) {
                        bound.add(connector);
                        wanted = connector.getLocalPort();
                    }
                }
                bound.forEach(server::addConnector);
                return bound.getFirst();
            } catch (BindException e) {
                bound.forEach(ServerConnector::close);
                if (port != 0 || tried == TRIES_FOR_A_PORT) {
                    throw new CannotListen(
                            "Port %d is in use by another program; choose another, or 0 for any.".formatted(port), e);
                }
            } catch (IOException e) {
                bound.forEach(ServerConnector::close);
                throw new CannotListen(
                        "Port %d at %s cannot be listened at: %s"
                                .formatted(port, addresses.getFirst().getHostAddress(), e.getMessage()),
                        e);
            }
        }
    }

    private static boolean open(ServerConnector connector, boolean needed) throws IOException {
        try {
            connector.open();
            return true;
        } catch (IOException e) {
            if (e.getCause() instanceof BindException bind && isTaken(bind)) {
                throw bind;
            }
            if (needed) {
                throw e;
            }
            return false;
        }
    }

    private static boolean isTaken(BindException e) {
        return e.getMessage() == null || !e.getMessage().contains("assign requested address");
    }

    private void watch() {
        server.getScheduler()
                .schedule(
                        () -> {
                            connections.sweep();
                            watch();
                        },
                        sweepMillis,
                        TimeUnit.MILLISECONDS);
    }

    /** Where clients are to ask: in the clear on this machine, over TLS beyond it. */
    String url() {
        return (clear == null ? "https://" : "http://") + urlHost + ":" + port();
    }

    int port() {
        return clear == null ? tlsPort().orElseThrow() : clear.getLocalPort();
    }

    List<ServerConnector> connectors() {
        return Arrays.stream(server.getConnectors())
                .map(ServerConnector.class::cast)
                .toList();
    }

    Optional<String> trouble() {
        return watchdog.said();
    }

    OptionalInt tlsPort() {
        return secure == null ? OptionalInt.empty() : OptionalInt.of(secure.getLocalPort());
    }

    @Override
    public void close() {
        watchdog.close();
        stop(server);
    }

    /** Also its ports, which are bound before it is started: one that never was has nothing to stop. */
    private static void giveUp(Server server) {
        stop(server);
        for (Connector connector : server.getConnectors()) {
            ((ServerConnector) connector).close();
        }
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The endpoint did not close", e);
        }
    }
}
