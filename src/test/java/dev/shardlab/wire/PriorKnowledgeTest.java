package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that begin in the clear with the preface of HTTP/2, as the Java SDK's asynchronous client and the JavaScript SDK do. */
@Timeout(60)
class PriorKnowledgeTest {

    private static final byte DATA = 0;
    private static final byte HEADERS = 1;
    private static final byte RESET = 3;
    private static final byte SETTINGS = 4;
    private static final byte END_STREAM = 1;
    private static final byte END_HEADERS = 4;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private final EchoActions actions = new EchoActions();
    private Endpoint endpoint;

    private RawClient connect(WireLimits limits) throws IOException {
        endpoint = Endpoint.open(EndpointOptions.onThisMachine(0, folder).withLimits(limits), actions, _ -> {});
        return new RawClient(endpoint.port())
                .send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                .send(frame(SETTINGS, (byte) 0, 0, new byte[0]));
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private static byte[] frame(byte type, byte flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >>> 16))
                .putShort((short) payload.length)
                .put(type)
                .put(flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    private byte[] request(int stream, String target) {
        return request(stream, target, "");
    }

    /** Headers as literals that nobody need remember. */
    private byte[] request(int stream, String target, String ballast) {
        var block = new ByteArrayOutputStream();
        Map<String, String> headers = new TreeMap<>(Map.of(
                "x-ballast", ballast,
                ":method", "POST",
                ":scheme", "http",
                ":path", "/",
                ":authority", "localhost:" + endpoint.port(),
                "content-type", HttpAnswer.JSON,
                "x-amz-target", target,
                "x-amz-date", "20261120T000000Z",
                "authorization", "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0"));
        headers.forEach((name, value) -> {
            block.write(0);
            block.write(name.length());
            block.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            length(block, value.length());
            block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        });
        return frame(HEADERS, END_HEADERS, stream, block.toByteArray());
    }

    /** An integer with a prefix of seven bits (RFC 7541, 5.1). */
    private static void length(ByteArrayOutputStream block, int length) {
        int most = 0x7f;
        block.write(Math.min(length, most));
        if (length < most) {
            return;
        }
        int rest = length - most;
        for (; rest >= 0x80; rest >>>= 7) {
            block.write(rest & 0x7f | 0x80);
        }
        block.write(rest);
    }

    private record Seen(byte type, boolean isLast, int stream, String payload) {}

    private static Seen next(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        byte type = in.readByte();
        byte flags = in.readByte();
        int stream = in.readInt();
        return new Seen(
                type,
                (flags & END_STREAM) != 0,
                stream,
                new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }

    /** All frames of a kind, until so many streams have ended with one. */
    private static List<Seen> until(RawClient client, byte kind, int ends) throws IOException {
        var in = new DataInputStream(client.socket().getInputStream());
        var seen = new ArrayList<Seen>();
        for (int ended = 0; ended < ends; ) {
            Seen frame = next(in);
            if (frame.type() == kind) {
                seen.add(frame);
                ended += frame.isLast() || kind == RESET ? 1 : 0;
            }
        }
        return seen;
    }

    @Test
    void requests_of_one_connection_are_answered_each_on_its_stream() throws IOException {
        try (var client = connect(WireLimits.defaults())) {
            client.send(request(1, EchoActions.ECHO)).send(request(3, EchoActions.ECHO));
            client.send(frame(DATA, END_STREAM, 3, "{3".getBytes(StandardCharsets.US_ASCII)));
            client.send(frame(DATA, END_STREAM, 1, "{1".getBytes(StandardCharsets.US_ASCII)));
            var answers = new TreeMap<Integer, String>();
            until(client, DATA, 2).forEach(seen -> answers.merge(seen.stream(), seen.payload(), String::concat));
            assertEquals(Map.of(1, "{1", 3, "{3"), answers);
            assertEquals("HTTP/2", endpoint.clients().getFirst().protocol());
        }
    }

    @Test
    void who_does_not_finish_one_body_loses_that_stream_and_no_other() throws IOException {
        try (var client = connect(WireLimits.defaults().withWaits(LONG, SHORT, LONG, LONG))) {
            client.send(request(1, EchoActions.ECHO)).send(request(3, EchoActions.SILENT));
            client.send(frame(DATA, END_STREAM, 3, "{3".getBytes(StandardCharsets.US_ASCII)));
            client.send(frame(DATA, (byte) 0, 1, "{1".getBytes(StandardCharsets.US_ASCII)));
            var in = new DataInputStream(client.socket().getInputStream());
            Seen seen = next(in);
            while (seen.stream() != 1) {
                seen = next(in);
            }
            assertTrue(seen.type() == RESET || seen.type() == HEADERS, seen.toString());
            client.send(request(5, EchoActions.ECHO));
            client.send(frame(DATA, END_STREAM, 5, "{5".getBytes(StandardCharsets.US_ASCII)));
            while (seen.stream() != 5) {
                seen = next(in);
            }
            assertEquals(HEADERS, seen.type());
        }
    }

    @Test
    void R5_no_connection_waits_for_a_body_of_another_stream_to_be_understood() throws Exception {
        var understood = new CountDownLatch(1);
        RequestHandler slow = new RequestHandler() {
            @Override
            public boolean serves(String action) {
                return actions.serves(action);
            }

            @Override
            public boolean isWellFormed(BodyEncoding encoding, byte[] body) {
                return true;
            }

            @Override
            public void answer(ClientRequest request, Outcome outcome) {
                try {
                    assertTrue(request.body().length <= 2 || understood.await(20, TimeUnit.SECONDS));
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                actions.answer(request, outcome);
            }
        };
        endpoint = Endpoint.open(EndpointOptions.onThisMachine(0, folder), slow, _ -> {});
        try (var client = new RawClient(endpoint.port())) {
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").send(frame(SETTINGS, (byte) 0, 0, new byte[0]));
            for (int stream = 1; stream <= 9; stream += 2) {
                client.send(request(stream, EchoActions.ECHO));
            }
            for (int stream = 1; stream <= 7; stream += 2) {
                client.send(frame(DATA, END_STREAM, stream, "{  }".getBytes(StandardCharsets.US_ASCII)));
            }
            assertServed();
            client.send(frame(DATA, END_STREAM, 9, "{}".getBytes(StandardCharsets.US_ASCII)));
            assertEquals(9, until(client, DATA, 1).getFirst().stream());
            understood.countDown();
            until(client, DATA, 4);
        }
    }

    private static byte[] control(String kind, int i) {
        return switch (kind) {
            case "WINDOW_UPDATE" -> frame((byte) 8, (byte) 0, 0, new byte[] {0, 0, 0, 1});
            case "PING" -> frame((byte) 6, (byte) 0, 0, new byte[8]);
            case "SETTINGS" -> frame(SETTINGS, (byte) 0, 0, new byte[] {0, 3, 0, 0, 0, 1});
            case "PRIORITY" -> frame((byte) 2, (byte) 0, 1 + 2 * i, new byte[] {0, 0, 0, 0, 1});
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** RFC 9113, 10.5: frames that ask for nothing, without end. */
    @ParameterizedTest
    @ValueSource(strings = {"WINDOW_UPDATE", "PING", "SETTINGS", "PRIORITY"})
    void R5_a_flood_of_frames_that_ask_for_nothing_ends_the_connection(String kind) throws IOException {
        try (var client = connect(WireLimits.defaults())) {
            try {
                for (int i = 0; i < 5_000; i++) {
                    client.send(control(kind, i));
                }
            } catch (SocketException _) {
                // It was ended while the flood was still coming.
            }
            client.untilClosed();
        }
        assertServed();
    }

    @Test
    void R5_a_flood_of_requests_that_are_taken_back_ends_the_connection() throws IOException {
        try (var client = connect(WireLimits.defaults())) {
            try {
                for (int i = 0; i < 2_000; i++) {
                    client.send(request(1 + 2 * i, EchoActions.SILENT));
                    client.send(frame(RESET, (byte) 0, 1 + 2 * i, new byte[] {0, 0, 0, 8}));
                }
            } catch (SocketException _) {
                // It was ended while the flood was still coming.
            }
            client.untilClosed();
        }
        assertServed();
        assertTrue(soon(() -> endpoint.heldBytes() == 0), () -> endpoint.heldBytes() + " are held");
    }

    @Test
    void R5_heads_of_all_streams_of_a_connection_are_counted_until_their_answers_were_taken() throws IOException {
        long most = 1 << 20;
        try (var client = connect(WireLimits.defaults().withBodyBytes(1 << 10).withMemory(most, most))) {
            int streams = 60;
            for (int i = 0; i < streams; i++) {
                client.send(request(1 + 2 * i, EchoActions.ECHO, "x".repeat(15 << 10)));
            }
            assertTrue(until(client, HEADERS, 1).getFirst().stream() > 1);
            assertTrue(endpoint.heldBytes() <= most, () -> endpoint.heldBytes() + " are held");
            assertTrue(endpoint.heldBytes() > most / 2, () -> endpoint.heldBytes() + " are held");
        }
        assertTrue(soon(() -> endpoint.heldBytes() == 0), () -> endpoint.heldBytes() + " are held");
        assertServed();
    }

    @Test
    void R5_more_requests_at_once_than_there_may_be_are_refused_until_others_are_over() throws IOException {
        try (var client = connect(WireLimits.defaults().withRequests(10))) {
            for (int i = 0; i < 14; i++) {
                client.send(request(1 + 2 * i, EchoActions.ECHO));
            }
            // In whatever order they are heard.
            Set<Integer> refused =
                    until(client, HEADERS, 4).stream().map(Seen::stream).collect(Collectors.toSet());
            assertEquals(4, refused.size());
            for (int stream = 1; stream < 28; stream += 2) {
                if (!refused.contains(stream)) {
                    client.send(frame(DATA, END_STREAM, stream, "{}".getBytes(StandardCharsets.US_ASCII)));
                }
            }
            until(client, DATA, 10);
            assertTrue(soon(this::isServed));
        }
    }

    /** What a client has been sent may be over for the server a moment later. */
    private boolean isServed() {
        try {
            return echo().status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private void assertServed() throws IOException {
        assertEquals(200, echo().status());
    }

    private RawClient.Reply echo() throws IOException {
        try (var client = new RawClient(endpoint.port())) {
            client.post(
                    "Content-Type: application/x-amz-json-1.1\r\n" + RawClient.SIGNED + "X-Amz-Target: "
                            + EchoActions.ECHO + "\r\n",
                    "{}");
            return client.reply();
        }
    }

    private static boolean soon(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }
}
