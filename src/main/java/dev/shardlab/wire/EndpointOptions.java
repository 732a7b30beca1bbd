package dev.shardlab.wire;

import dev.shardlab.wire.sign.SigningKeys;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to listen, and to whom.
 *
 * @param address a host name or address; null for this machine alone (127.0.0.1, and ::1 where there is one)
 * @param port for HTTP/1.1 and HTTP/2 in the clear; 0 for any that is free
 * @param tlsPort for both over TLS; empty for none, 0 for any that is free
 * @param keys what requests must be signed with; null if any signature will do
 * @param dataFolder where buckets lie, the certificate is kept, and which signatures were used
 * @param origins of web pages that may ask, as {@code http://localhost:3000}; none else may
 */
public record EndpointOptions(
        @Nullable String address,
        int port,
        OptionalInt tlsPort,
        @Nullable SigningKeys keys,
        Path dataFolder,
        WireLimits limits,
        Set<String> origins) {

    /** Where buckets lie, each in a folder of its name. */
    public Path bucketFolder() {
        return dataFolder.resolve("buckets");
    }

    /** Keeps its own copy of the origins. Whether one can listen there shows only when it is tried. */
    public EndpointOptions {
        origins = Set.copyOf(origins);
    }

    /**
     * On this machine alone, without TLS, for requests with any signature, for no web page, within {@link WireLimits#defaults}.
     *
     * @param port 0 for any that is free
     * @param dataFolder where the certificate is kept, and which signatures were used
     */
    public static EndpointOptions onThisMachine(int port, Path dataFolder) {
        return new EndpointOptions(null, port, OptionalInt.empty(), null, dataFolder, WireLimits.defaults(), Set.of());
    }

    /**
     * The same, and over TLS as well.
     *
     * @param port for TLS; 0 for any that is free
     */
    public EndpointOptions withTls(int port) {
        return new EndpointOptions(address, this.port, OptionalInt.of(port), keys, dataFolder, limits, origins);
    }

    /** The same for those requests alone that are signed with these keys. */
    public EndpointOptions withKeys(SigningKeys keys) {
        return new EndpointOptions(address, port, tlsPort, keys, dataFolder, limits, origins);
    }

    /**
     * The same at another place than this machine alone.
     *
     * @param address a host name or address
     */
    public EndpointOptions withAddress(String address) {
        return new EndpointOptions(address, port, tlsPort, keys, dataFolder, limits, origins);
    }

    /** The same within other limits. */
    public EndpointOptions withLimits(WireLimits limits) {
        return new EndpointOptions(address, port, tlsPort, keys, dataFolder, limits, origins);
    }

    /**
     * The same for these web pages, instead of those before.
     *
     * @param origins as {@code http://localhost:3000}; empty for none
     */
    public EndpointOptions withOrigins(Set<String> origins) {
        return new EndpointOptions(address, port, tlsPort, keys, dataFolder, limits, origins);
    }
}
