package dev.shardlab.sink.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One POST over a connection of its own, to the address that was resolved and to no other: no redirect is followed, no proxy asked, no
 * cookie kept, and nobody's credentials but those configured are sent.
 */
final class OutboundPost {

    static final Duration TO_CONNECT = Duration.ofSeconds(5);
    static final Duration IN_ALL = Duration.ofSeconds(30);

    private final OutboundRules rules;
    private final Duration inAll;

    OutboundPost(OutboundRules rules) {
        this(rules, IN_ALL);
    }

    OutboundPost(OutboundRules rules, Duration inAll) {
        this.rules = rules;
        this.inAll = inAll;
    }

    OutboundAnswer send(HttpTarget target, Map<String, String> headers, byte[] body) throws NoAnswer {
        InetSocketAddress address;
        try {
            address = rules.resolve(target);
        } catch (HttpTarget.Unfit e) {
            throw new NoAnswer(NoAnswer.Kind.NOT_ALLOWED, e.why());
        }
        try (Socket plain = new Socket()) {
            connect(plain, address);
            return exchange(plain, target, headers, body);
        } catch (IOException e) {
            throw new NoAnswer(NoAnswer.Kind.BROKEN_OFF, "The connection broke off: " + e.getMessage() + ".");
        }
    }

    private static void connect(Socket socket, InetSocketAddress address) throws NoAnswer {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, (int) TO_CONNECT.toMillis());
        } catch (SocketTimeoutException _) {
            throw new NoAnswer(NoAnswer.Kind.NOT_CONNECTED, "Nobody answered at " + address + " within 5 s.");
        } catch (IOException e) {
            throw new NoAnswer(
                    NoAnswer.Kind.NOT_CONNECTED, "Nobody listens at " + address + ": " + e.getMessage() + ".");
        }
    }

    private OutboundAnswer exchange(Socket plain, HttpTarget target, Map<String, String> headers, byte[] body)
            throws NoAnswer {
        Watch watch = new Watch(plain, inAll);
        try {
            Socket socket = target.secure() ? secured(plain, target) : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(target, headers, body.length));
            out.write(body);
            out.flush();
            return AnswerReader.read(new BufferedInputStream(socket.getInputStream()));
        } catch (SSLException e) {
            throw broken(
                    watch, NoAnswer.Kind.NOT_CONNECTED, "The connection could not be secured: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw broken(watch, NoAnswer.Kind.BROKEN_OFF, "The connection broke off: " + e.getMessage() + ".");
        } finally {
            watch.stop();
        }
    }

    private NoAnswer broken(Watch watch, NoAnswer.Kind kind, String why) {
        return watch.late
                ? new NoAnswer(
                        NoAnswer.Kind.TOO_LATE,
                        "There was no whole answer within " + inAll.toMillis() / 1_000.0 + " s.")
                : new NoAnswer(kind, why);
    }

    private static Socket secured(Socket plain, HttpTarget target) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), false);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] head(HttpTarget target, Map<String, String> headers, int length) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", target.authority());
        all.put("Content-Length", String.valueOf(length));
        all.put("Connection", "close");
        all.putAll(headers);
        StringBuilder head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Closes a connection when its time is over. */
    private static final class Watch {

        private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        private volatile boolean late;

        Watch(Socket socket, Duration inAll) {
            CompletableFuture<@Nullable Void> _ = done.orTimeout(inAll.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(_ -> {
                        late = true;
                        close(socket);
                        return null;
                    });
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // it is closed
            }
        }

        void stop() {
            done.complete(null);
        }
    }
}
