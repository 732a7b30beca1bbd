package dev.shardlab.clients;

import dev.shardlab.clients.History.Stored;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.live.WallClock;
import dev.shardlab.wire.Endpoint;
import dev.shardlab.wire.EndpointOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The endpoint of a {@link LiveLaboratory}, open to clients on this machine, in the clear and with TLS. */
final class EndpointUnderTest implements AutoCloseable {

    private final LiveLaboratory laboratory;
    private final Path folder;
    private final Endpoint endpoint;

    private EndpointUnderTest(LiveLaboratory laboratory) {
        this.laboratory = laboratory;
        try {
            folder = Files.createTempDirectory("endpoint");
            endpoint = Endpoint.open(
                    EndpointOptions.onThisMachine(0, folder).withTls(0),
                    laboratory.desk(),
                    laboratory.service(),
                    _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one with these streams, all ACTIVE. */
    static EndpointUnderTest open(int shards, String... streams) {
        return new EndpointUnderTest(LiveLaboratory.open(WallClock.SYSTEM, shards, streams));
    }

    /** Opens one without streams, whose time passes as that clock says. */
    static EndpointUnderTest open(WallClock wall) {
        return new EndpointUnderTest(LiveLaboratory.open(wall, 1));
    }

    /** What has been delivered to buckets, in the order in which it was. */
    List<ObjectDelivered> delivered() {
        return laboratory.delivered();
    }

    URI address() {
        return URI.create(endpoint.address());
    }

    URI tlsAddress() {
        return URI.create("https://127.0.0.1:" + endpoint.tlsPort().orElseThrow());
    }

    /** What is stored in each shard of a stream that has stored anything, in the order in which it was. */
    Map<String, List<Stored>> log(String stream) {
        return laboratory.log(stream);
    }

    /** Ends the session, tells another laboratory what was asked in it, and compares what happened, event by event. */
    void endAndCheckRetelling() {
        laboratory.endAndCheckRetelling();
    }

    @Override
    public void close() {
        endpoint.close();
        laboratory.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
