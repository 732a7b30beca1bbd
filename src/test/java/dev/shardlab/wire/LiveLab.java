package dev.shardlab.wire;

import dev.shardlab.live.Desk;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.Ticker;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A laboratory with nothing in it, live, behind an endpoint. */
final class LiveLab implements AutoCloseable {

    private final Laboratory laboratory;
    final Desk desk;
    final Endpoint endpoint;

    private LiveLab(Laboratory laboratory, Desk desk, Endpoint endpoint) {
        this.laboratory = laboratory;
        this.desk = desk;
        this.endpoint = endpoint;
    }

    static LiveLab open(Path folder, Service service, UnaryOperator<EndpointOptions> options) throws IOException {
        VirtualTime now = VirtualTime.of(Instant.now());
        Setup setup = new Setup(
                now,
                Duration.ofMinutes(1),
                1,
                new NetworkSetup(Duration.ZERO, Duration.ZERO),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                service);
        Laboratory laboratory = Laboratory.open(setup, name -> {
            throw new IllegalStateException("nobody asks for " + name);
        });
        Desk desk = laboratory.goLive(laboratory.trunk(), now, Ticker.SYSTEM).join();
        return new LiveLab(
                laboratory,
                desk,
                Endpoint.open(options.apply(EndpointOptions.onThisMachine(0, folder)), desk, service, _ -> {}));
    }

    @Override
    public void close() {
        endpoint.close();
        desk.close();
        laboratory.close();
    }
}
