package dev.shardlab.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A client that sends what it likes. */
final class RawClient implements AutoCloseable {

    /** Anything the service calls a signature. */
    static final String SIGNED =
            "Authorization: AWS4-HMAC-SHA256 Credential=AK/20261120/us-east-1/kinesis/aws4_request, SignedHeaders=host,"
                    + " Signature=00\r\nX-Amz-Date: 20261120T000000Z\r\n";

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
    }

    /** To a {@code Host} that is this machine the port is added, without which nobody is heard. */
    RawClient send(String text) throws IOException {
        return send(text.replace("Host: localhost\r\n", "Host: localhost:" + socket.getPort() + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** A whole request of HTTP/1.1. */
    RawClient post(String headers, String body) throws IOException {
        return send("POST / HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** @param headers names in lower case */
    record Reply(int status, Map<String, String> headers, String body) {}

    Reply reply() throws IOException {
        InputStream in = socket.getInputStream();
        String statusLine = line(in);
        if (statusLine.isEmpty()) {
            throw new IOException("closed");
        }
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Reply(
                Integer.parseInt(statusLine.split(" ")[1]),
                headers,
                new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }

    /** What the server sends until it closes the connection, by whatever means. */
    String untilClosed() throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException _) {
            // A connection that is cut is closed, too.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
