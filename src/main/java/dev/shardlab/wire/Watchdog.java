package dev.shardlab.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * Proves every few seconds that each port still lets somebody in, by going there; opens again what is shut, and says so. A port whose
 * house is full is not shut: whoever comes waits for a place.
 */
final class Watchdog implements AutoCloseable {

    static final Duration ROUND = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 2_000;

    /** A port, and where it listened when it was opened. */
    private record Port(ServerConnector connector, InetSocketAddress address) {}

    private final List<Port> ports;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wire-watchdog").daemon().factory());

    private volatile @Nullable String said;

    /** @param connectors open, and started */
    Watchdog(List<ServerConnector> connectors) {
        ports = connectors.stream()
                .map(connector ->
                        new Port(connector, new InetSocketAddress(connector.getHost(), connector.getLocalPort())))
                .toList();
        long millis = ROUND.toMillis();
        var unused = rounds.scheduleWithFixedDelay(this::lookAtAll, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The last thing that was wrong, in a sentence; empty if nothing ever was. */
    Optional<String> said() {
        return Optional.ofNullable(said);
    }

    private void lookAtAll() {
        ports.stream().filter(port -> !letsIn(port)).forEach(this::openAgain);
    }

    private static boolean letsIn(Port port) {
        if (!port.connector().isOpen()) {
            return false;
        }
        try (var visitor = new Socket()) {
            visitor.connect(port.address(), PATIENCE_MILLIS);
            return true;
        } catch (ConnectException _) {
            return false;
        } catch (IOException _) {
            // It takes too long: there are many at the door, but there is a door.
            return true;
        }
    }

    private void openAgain(Port port) {
        ServerConnector connector = port.connector();
        int number = port.address().getPort();
        try {
            connector.stop();
            connector.setPort(number);
            connector.start();
            said = "Port %d had closed and was opened again.".formatted(number);
        } catch (Exception e) {
            said = "Port %d has closed and could not be opened again: %s".formatted(number, e.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        try {
            // A visit that is under way ends by itself.
            var unused = rounds.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
