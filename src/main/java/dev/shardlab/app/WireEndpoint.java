package dev.shardlab.app;

import dev.shardlab.journal.DataFolder;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.ui.live.LiveEndpoint;
import dev.shardlab.wire.Endpoint;
import dev.shardlab.wire.EndpointOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An endpoint of the protocol, as the window sees it. */
final class WireEndpoint implements LiveEndpoint {

    private static final int USUAL_PORT = 4567;
    private static final int USUAL_TLS_PORT = 4568;

    private final Endpoint endpoint;
    private final boolean anyKeys;

    private WireEndpoint(Endpoint endpoint, boolean anyKeys) {
        this.endpoint = endpoint;
        this.anyKeys = anyKeys;
    }

    /** Where clients connect if nobody says otherwise. */
    static EndpointOptions usual() {
        return EndpointOptions.onThisMachine(USUAL_PORT, DataFolder.ofUser()).withTls(USUAL_TLS_PORT);
    }

    /** @param ready told where clients connect, whenever they can */
    static LiveEndpoint.Opening with(EndpointOptions options, Consumer<String> ready) {
        return desk -> open(options, desk, ready);
    }

    private static LiveEndpoint open(EndpointOptions options, RequestQueue desk, Consumer<String> ready)
            throws IOException {
        Endpoint endpoint = Endpoint.open(options, desk, desk.branch().setup().service(), _ -> {});
        ready.accept(endpoint.address());
        return new WireEndpoint(endpoint, options.keys() == null);
    }

    @Override
    public String address() {
        return endpoint.address();
    }

    @Override
    public String tlsAddress() {
        String host = endpoint.address().replaceFirst("^http:", "https:").replaceFirst(":\\d+$", ":");
        return endpoint.tlsPort().isPresent() ? host + endpoint.tlsPort().getAsInt() : "";
    }

    @Override
    public boolean takesAnyKeys() {
        return anyKeys;
    }

    @Override
    public List<OpenConnection> connections() {
        return endpoint.clients().stream()
                .map(client ->
                        new OpenConnection(client.name().value(), client.address(), client.since(), client.requests()))
                .toList();
    }

    @Override
    public Optional<String> trouble() {
        return endpoint.trouble().or(endpoint::warning);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
