package dev.shardlab.bench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * A client with some connections, one thread for all of them. Each asks its next request as soon as the last one is answered, whole:
 * the answer is read to its end and looked at. So what is told is what clients get who wait for their answers.
 */
final class ClosedLoop implements AutoCloseable {

    /** What a connection asks. */
    interface Script {

        /** The next request of a connection, from its position on; null when it has no more. */
        @Nullable
        ByteBuffer next(int connection);

        /** Looks at an answer; the body lies in {@code body} from 0 to its limit. */
        void answered(int connection, int status, ByteBuffer body);
    }

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private Histogram nanos = new Histogram(3);

    private final class Connection {
        final int number;
        final SocketChannel channel;

        @Nullable
        ByteBuffer asking;

        long askedNanos;
        ByteBuffer answer = ByteBuffer.allocate(1 << 16);
        int headBytes;
        int bodyBytes;

        Connection(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        /** Asks the next request; whether there is one. */
        boolean ask(Script script) throws IOException {
            ByteBuffer next = script.next(number);
            if (next == null) {
                return false;
            }
            asking = next.duplicate();
            askedNanos = System.nanoTime();
            write();
            return true;
        }

        void write() throws IOException {
            if (asking != null) {
                channel.write(asking);
                boolean whole = !asking.hasRemaining();
                channel.keyFor(selector)
                        .interestOps(whole ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                asking = whole ? null : asking;
            }
        }

        /** Reads what has come; whether an answer is whole. */
        boolean read() throws IOException {
            while (true) {
                if (!answer.hasRemaining()) {
                    answer = ByteBuffer.allocate(answer.capacity() * 4).put(answer.flip());
                }
                int some = channel.read(answer);
                if (some < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (headBytes == 0) {
                    findHead();
                }
                if (headBytes > 0 && answer.position() >= headBytes + bodyBytes) {
                    return true;
                }
                if (some == 0) {
                    return false;
                }
            }
        }

        private void findHead() {
            byte[] bytes = answer.array();
            for (int at = 0; at + HEAD_END.length <= answer.position(); at++) {
                if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                    headBytes = at + HEAD_END.length;
                    String head = new String(bytes, 0, at, StandardCharsets.US_ASCII);
                    int length = head.indexOf("Content-Length: ");
                    int end = head.indexOf('\r', length);
                    bodyBytes = Integer.parseInt(
                            head.substring(length + "Content-Length: ".length(), end < 0 ? head.length() : end));
                    return;
                }
            }
        }

        void over(Script script) {
            nanos.recordValue(System.nanoTime() - askedNanos);
            int status = Integer.parseInt(new String(answer.array(), 9, 3, StandardCharsets.US_ASCII));
            script.answered(
                    number,
                    status,
                    ByteBuffer.wrap(answer.array(), headBytes, bodyBytes).slice());
            answer.clear();
            headBytes = 0;
            bodyBytes = 0;
        }
    }

    ClosedLoop(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(i, channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            connections.add(connection);
        }
    }

    /** Asks until no connection has anything more to ask. */
    void run(Script script) throws IOException {
        nanos = new Histogram(3);
        int busy = 0;
        for (Connection connection : connections) {
            busy += connection.ask(script) ? 1 : 0;
        }
        while (busy > 0) {
            selector.select();
            var ready = selector.selectedKeys().iterator();
            while (ready.hasNext()) {
                SelectionKey key = ready.next();
                ready.remove();
                Connection connection = (Connection) key.attachment();
                if (key.isWritable()) {
                    connection.write();
                }
                if (key.isReadable() && connection.read()) {
                    connection.over(script);
                    busy -= connection.ask(script) ? 0 : 1;
                }
            }
        }
    }

    /** One request on the first connection; its answer's body as text. */
    String ask(ByteBuffer request) throws IOException {
        var script = new Script() {
            private @Nullable ByteBuffer left = request;
            private String body = "";

            @Override
            public @Nullable ByteBuffer next(int connection) {
                ByteBuffer next = connection == 0 ? left : null;
                left = connection == 0 ? null : left;
                return next;
            }

            @Override
            public void answered(int connection, int status, ByteBuffer answer) {
                body = StandardCharsets.UTF_8.decode(answer).toString();
                if (status != 200) {
                    throw new IllegalStateException(status + " " + body);
                }
            }
        };
        run(script);
        return script.body;
    }

    /** How long the answers of the last run took, in nanoseconds. */
    Histogram nanos() {
        return nanos;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }
}
