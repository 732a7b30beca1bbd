package dev.shardlab.wire;

import java.nio.file.Path;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The protocols of a port. In the clear a client that means HTTP/2 begins with its preface; over TLS it says so by ALPN. */
final class Protocols {

    /** A request of 500 small records arrives in one or two reads. */
    private static final int INPUT_BYTES = 64 << 10;

    private static final int STREAMS_PER_CONNECTION = 256;
    private static final int BACKLOG = 256;

    private final Server server;
    private final WireLimits limits;
    private final Connections connections;
    private final HttpConfiguration http;

    Protocols(Server server, WireLimits limits, Connections connections) {
        this.server = server;
        this.limits = limits;
        this.connections = connections;
        this.http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        // Else a text/plain; charset=UTF-8 would be read as utf-8, which is not what was signed.
        http.setHeaderCacheCaseSensitive(true);
        http.setRequestHeaderSize(limits.headerBytes());
        // Their buffers are not pooled, see Listening; off the heap they would be dear to make.
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        // The service does not look at the path, so none is refused.
        http.setUriCompliance(UriCompliance.UNSAFE);
        // Who is meant is judged at the door, in words: comparing with the certificate would answer a bare 400 before.
        http.addCustomizer(new SecureRequestCustomizer(false));
    }

    ServerConnector clear() {
        var one = new HttpConnectionFactory(http);
        one.setInputBufferSize(INPUT_BYTES);
        return connector(one, bounded(new HTTP2CServerConnectionFactory(http)));
    }

    ServerConnector secure(Path certificate) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStorePath(certificate.toUri().toString());
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePassword(Certificate.PASSWORD);
        tls.setRenegotiationAllowed(false);
        var one = new HttpConnectionFactory(http);
        one.setInputBufferSize(INPUT_BYTES);
        var two = bounded(new HTTP2ServerConnectionFactory(http));
        var negotiation = new ALPNServerConnectionFactory("h2", "http/1.1");
        negotiation.setDefaultProtocol(one.getProtocol());
        // The AWS SDK for Java negotiates nothing: it begins with the preface of HTTP/2 behind the handshake, too.
        var unsaid = bounded(new HTTP2CServerConnectionFactory(http));
        return connector(new SslConnectionFactory(tls, negotiation.getProtocol()), negotiation, two, one, unsaid);
    }

    private HTTP2ServerConnectionFactory bounded(HTTP2ServerConnectionFactory two) {
        two.setMaxConcurrentStreams(STREAMS_PER_CONNECTION);
        two.setInputBufferSize(INPUT_BYTES);
        two.setStreamIdleTimeout(0);
        return two;
    }

    /**
     * With a thread that accepts: without one, the server stops listening where there are enough connections by taking the port away
     * from its selector, and, if others come and go meanwhile, never gives it back.
     */
    private ServerConnector connector(ConnectionFactory... protocols) {
        var connector = new ServerConnector(server, 1, 1, protocols);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setAcceptedTcpNoDelay(true);
        connector.setReuseAddress(true);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(0);
        connector.addBean(connections);
        return connector;
    }
}
