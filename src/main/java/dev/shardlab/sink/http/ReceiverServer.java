package dev.shardlab.sink.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** A port on this machine, its rules (R1, R2, R3, H1), and who answers behind it. The HTTP server is known here only. */
final class ReceiverServer implements AutoCloseable {

    private static final int MAX_THREADS = 16;
    private static final int MAX_AT_ONCE = 4;
    private static final int MAX_WAITING = 16;
    private static final int MAX_BODY = 64 << 20;
    private static final int MAX_HEAD = 16 << 10;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Set<String> FROM_HERE = Set.of("none", "same-origin");
    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final Server server;
    private final int port;
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);
    private final Function<ReceiverRequest, ReceiverAnswer> receiver;

    /** @param asked the port; 0 for one that is free */
    ReceiverServer(int asked, Function<ReceiverRequest, ReceiverAnswer> receiver) throws IOException {
        this.receiver = receiver;
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
        threads.setName("receiver");
        threads.setDaemon(true);
        // Not its pool of buffers, for the reason that the endpoint has (jetty.project issue 12939).
        server = new Server(threads, null, new ByteBufferPool.NonPooling());
        server.setStopTimeout(0);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEAD);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(asked);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(MAX_WAITING);
        server.addConnector(connector);
        server.setHandler(new Door());
        try {
            server.start();
            this.port = connector.getLocalPort();
        } catch (Exception e) {
            stop(server);
            throw new IOException("The receiver could not listen at port " + asked + ": " + e.getMessage(), e);
        }
    }

    int port() {
        return port;
    }

    /** Lets in who may come, and answers. */
    private final class Door extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            ReceiverAnswer refusal = refusal(request);
            if (refusal != null) {
                answer(refusal, request, response, callback);
            } else if (!places.tryAcquire()) {
                answer(said(503, "Four requests at a time are taken here."), request, response, callback);
            } else {
                try {
                    answer(received(request), request, response, callback);
                } finally {
                    places.release();
                }
            }
            return true;
        }
    }

    private static @Nullable ReceiverAnswer refusal(Request request) {
        List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        if (hosts.isEmpty() || !hosts.stream().allMatch(host -> isOurs(host, request))) {
            return said(421, "Host does not name this receiver.");
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (request.getHeaders().contains(HttpHeader.ORIGIN) || (site != null && !FROM_HERE.contains(site))) {
            return said(403, "Web pages may not send here.");
        }
        if (!request.getMethod().equals("POST")) {
            return said(405, "Only POST is heard here.");
        }
        if (FORMS.contains(kind(request.getHeaders().get(HttpHeader.CONTENT_TYPE)))) {
            return said(415, "Forms are not heard here.");
        }
        return request.getLength() > MAX_BODY ? said(413, "A request may have 64 MiB.") : null;
    }

    private static String kind(@Nullable String type) {
        if (type == null) {
            return "";
        }
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isOurs(String host, Request request) {
        return request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local
                && Set.of("localhost:" + local.getPort(), "127.0.0.1:" + local.getPort())
                        .contains(host.toLowerCase(Locale.ROOT));
    }

    private ReceiverAnswer received(Request request) {
        try {
            Map<String, String> headers = new TreeMap<>();
            for (HttpField field : request.getHeaders()) {
                String value = field.getValue();
                headers.put(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
            }
            byte[] body = body(request, headers.getOrDefault("content-encoding", ""));
            if (body.length > MAX_BODY) {
                return said(413, "A request may have 64 MiB.");
            }
            String query = request.getHttpURI().getQuery();
            String path = request.getHttpURI().getPath();
            return receiver.apply(
                    new ReceiverRequest(path == null ? "" : path, query == null ? "" : query, headers, body));
        } catch (ZipException _) {
            return said(400, "The body is not packed as it says.");
        } catch (IOException | UncheckedIOException _) {
            return said(400, "The body did not come whole.");
        }
    }

    private static byte[] body(Request request, String coding) throws IOException {
        try (InputStream plain = Content.Source.asInputStream(request);
                InputStream in = coding.equalsIgnoreCase("gzip") ? new GZIPInputStream(plain) : plain) {
            return in.readNBytes(MAX_BODY + 1);
        }
    }

    private static ReceiverAnswer said(int status, String why) {
        return new ReceiverAnswer(status, "{\"errorMessage\":\"" + why + "\"}");
    }

    private static void answer(ReceiverAnswer answer, Request request, Response response, Callback callback) {
        if (answer.status() == 0) {
            breakOff(request.getConnectionMetaData().getConnection().getEndPoint());
            callback.failed(new IOException("broken off, as it was asked to"));
            return;
        }
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, answer.json(), callback);
    }

    /** So that the other side hears of a reset, not of an end. */
    private static void breakOff(EndPoint end) {
        try {
            if (end.getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException _) {
            // it is closed all the same
        }
        end.close();
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception _) {
            // its threads are daemons
        }
    }

    @Override
    public void close() {
        stop(server);
    }
}
