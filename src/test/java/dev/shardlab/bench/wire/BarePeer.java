package dev.shardlab.bench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The peer: a server that does nothing but receive each request and send an answer of a given length. What is faster than this,
 * loopback and the client do not allow.
 */
final class BarePeer {

    private BarePeer() {}

    /** @param words how many bytes an answer has */
    public static void main(String[] words) throws IOException {
        byte[] head =
                ("HTTP/1.1 200 OK\r\nContent-Length: " + words[0] + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] answer = ByteBuffer.allocate(head.length + Integer.parseInt(words[0]))
                .put(head)
                .array();
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            System.out.println(
                    "listening on http://127.0.0.1:" + server.socket().getLocalPort());
            while (true) {
                SocketChannel channel = server.accept();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                Thread.ofPlatform().daemon().start(() -> serve(channel, answer));
            }
        }
    }

    private static void serve(SocketChannel channel, byte[] answer) {
        ByteBuffer in = ByteBuffer.allocateDirect(1 << 18);
        ByteBuffer out = ByteBuffer.allocateDirect(answer.length).put(answer).flip();
        try (channel) {
            int needed = -1;
            while (channel.read(in) >= 0) {
                if (needed < 0) {
                    needed = wholeBytes(in);
                }
                if (needed >= 0 && in.position() >= needed) {
                    in.clear();
                    needed = -1;
                    out.rewind();
                    while (out.hasRemaining()) {
                        channel.write(out);
                    }
                }
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    /** How long the request is, head and body; -1 while its head is not whole. */
    private static int wholeBytes(ByteBuffer in) {
        byte[] some = new byte[Math.min(in.position(), 1024)];
        in.duplicate().flip().get(some);
        String head = new String(some, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return -1;
        }
        int length = head.indexOf("Content-Length: ") + "Content-Length: ".length();
        return end + 4 + Integer.parseInt(head.substring(length, head.indexOf("\r\n", length)));
    }
}
