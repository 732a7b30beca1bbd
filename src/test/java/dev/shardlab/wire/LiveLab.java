package dev.shardlab.wire;

import dev.shardlab.live.EvenClock;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.EventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** A laboratory with nothing in it, live, behind an endpoint; its time goes fast, so that nobody waits for a stream to be made. */
final class LiveLab implements AutoCloseable {

    private static final long SPEED = 20;

    private final Laboratory laboratory;
    final RequestQueue desk;
    final Endpoint endpoint;

    private LiveLab(Laboratory laboratory, RequestQueue desk, Endpoint endpoint) {
        this.laboratory = laboratory;
        this.desk = desk;
        this.endpoint = endpoint;
    }

    static LiveLab open(Path folder, Service service, UnaryOperator<EndpointOptions> options) throws IOException {
        VirtualTime now = VirtualTime.of(Instant.now());
        Setup setup = Setup.of(
                new Conditions(now, Duration.ofMinutes(1), 1, new NetworkSetup(Duration.ZERO, Duration.ZERO), service));
        Laboratory laboratory = Laboratory.open(setup, name -> {
            throw new IllegalStateException("nobody asks for " + name);
        });
        RequestQueue desk = laboratory
                .goLive(laboratory.trunk(), now, EvenClock.at(now, () -> SPEED * System.nanoTime()))
                .join();
        return new LiveLab(
                laboratory,
                desk,
                Endpoint.open(options.apply(EndpointOptions.onThisMachine(0, folder)), desk, service, _ -> {}));
    }

    /** All that has happened, as text. */
    List<String> events() {
        EventLog log = desk.branch().timeline().log();
        return LongStream.range(0, log.size())
                .mapToObj(i -> log.get(i).toString())
                .toList();
    }

    @Override
    public void close() {
        endpoint.close();
        desk.close();
        laboratory.close();
    }
}
