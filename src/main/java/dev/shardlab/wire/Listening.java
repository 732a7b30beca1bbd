package dev.shardlab.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The server itself: its threads, its ports and its end. */
final class Listening implements AutoCloseable {

    private static final int MOST_THREADS = 16;
    private static final int FEWEST_THREADS = 4;
    private static final int TRIES_FOR_A_PORT = 20;
    private static final Duration FULL_HOUSE_IDLE = Duration.ofSeconds(2);

    private final Server server;
    private final Connections connections;
    private final String host;
    private final long sweepMillis;
    private final ServerConnector clear;
    private final @Nullable ServerConnector secure;

    private Listening(
            Server server,
            Connections connections,
            String host,
            long sweepMillis,
            ServerConnector clear,
            @Nullable ServerConnector secure) {
        this.server = server;
        this.connections = connections;
        this.host = host;
        this.sweepMillis = sweepMillis;
        this.clear = clear;
        this.secure = secure;
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
        var server = new Server(threads);
        server.setStopTimeout(0);
        server.setHandler(door);
        server.setErrorHandler(new Silence());
        var protocols = new Protocols(server, options.limits(), connections);
        try {
            ServerConnector clear = bind(protocols::clear, addresses, options.port(), server);
            ServerConnector secure = null;
            if (options.tlsPort().isPresent()) {
                Path certificate = Certificate.in(options.dataFolder());
                secure = bind(
                        () -> protocols.secure(certificate),
                        addresses,
                        options.tlsPort().getAsInt(),
                        server);
            }
            var full = new NetworkConnectionLimit(options.limits().connections(), server);
            full.setEndPointIdleTimeout(FULL_HOUSE_IDLE.toMillis());
            server.addBean(full);
            server.start();
            long sweepMillis = Math.clamp(options.limits().finest().toMillis() / 4, 5, 1_000);
            var listening = new Listening(
                    server, connections, addresses.getFirst().getHostAddress(), sweepMillis, clear, secure);
            listening.watch();
            return listening;
        } catch (CannotListen e) {
            stop(server);
            throw e;
        } catch (Exception e) {
            stop(server);
            throw new CannotListen("The endpoint could not be opened: " + e.getMessage(), e);
        }
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

    /** As it stands in a URL: an address of IPv6 in brackets (RFC 3986, 3.2.2), without its zone. */
    String urlHost() {
        int zone = host.indexOf('%');
        return host.indexOf(':') < 0 ? host : "[" + (zone < 0 ? host : host.substring(0, zone)) + "]";
    }

    int port() {
        return clear.getLocalPort();
    }

    OptionalInt tlsPort() {
        return secure == null ? OptionalInt.empty() : OptionalInt.of(secure.getLocalPort());
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The endpoint did not close", e);
        }
    }
}
