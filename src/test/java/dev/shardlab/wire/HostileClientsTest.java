package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.wire.RawClient.Reply;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever stalls, trickles, floods or lies costs a known amount for a known time, and nobody else. */
@Timeout(60)
class HostileClientsTest {

    private static final String HEADERS = "Content-Type: application/x-amz-json-1.1\r\n" + RawClient.SIGNED;
    private static final String ECHO = HEADERS + "X-Amz-Target: " + EchoActions.ECHO + "\r\n";
    private static final String SILENT = HEADERS + "X-Amz-Target: " + EchoActions.SILENT + "\r\n";
    private static final int MIB = 1 << 20;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private final EchoActions actions = new EchoActions();
    private Endpoint endpoint;

    private void open(WireLimits limits) throws IOException {
        endpoint = Endpoint.open(EndpointOptions.onThisMachine(0, folder).withLimits(limits), actions, _ -> {});
    }

    @AfterEach
    void nothing_is_held_when_all_are_gone() {
        assertTrue(soon(() -> endpoint.heldBytes() == 0), () -> endpoint.heldBytes() + " bytes are still held");
        endpoint.close();
    }

    private static boolean soon(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private void others_are_served() throws IOException {
        try (var client = new RawClient(endpoint.port())) {
            assertEquals(200, client.post(ECHO, "{}").reply().status());
        }
    }

    @Test
    void a_body_declared_too_long_is_refused_unread() throws IOException {
        open(WireLimits.defaults());
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + ECHO + "Content-Length: 16777217\r\n\r\n");
            Reply reply = client.reply();
            assertEquals(413, reply.status());
            assertEquals("", reply.body());
            assertEquals("close", reply.headers().get("connection"));
        }
        others_are_served();
    }

    @Test
    void a_body_that_becomes_too_long_is_refused_when_it_does() throws IOException {
        open(WireLimits.defaults().withBodyBytes(MIB));
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + ECHO + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 16; i++) {
                client.send(chunk);
            }
            assertTrue(soon(() -> endpoint.heldBytes() >= MIB));
            client.send("1\r\nx\r\n");
            assertEquals(413, client.reply().status());
        }
        others_are_served();
    }

    @Test
    void the_longest_body_there_may_be_comes_back_whole() throws IOException {
        open(WireLimits.defaults());
        String body = "{" + "0123456789abcdef".repeat(MIB).substring(1);
        try (var client = new RawClient(endpoint.port())) {
            var sending = Thread.ofPlatform().start(() -> {
                try {
                    client.post(ECHO, body);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertEquals(body, client.reply().body());
            assertFalse(sending.isAlive() && !join(sending));
        }
    }

    private static boolean join(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_head_that_is_too_long_is_refused() throws IOException {
        open(WireLimits.defaults());
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");
            Reply reply = client.reply();
            assertEquals(431, reply.status());
            assertEquals("", reply.body());
        }
        others_are_served();
    }

    @Test
    void nonsense_is_refused_without_a_word_about_us() throws IOException {
        open(WireLimits.defaults());
        for (String nonsense : List.of(
                "\0\1\2\3\r\n\r\n",
                "POST\r\n\r\n",
                "POST / HTTP/9.9\r\n\r\n",
                "POST / HTTP/1.1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nHost : a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\uffff".repeat(50))) {
            try (var client = new RawClient(endpoint.port())) {
                client.send(nonsense);
                client.socket().shutdownOutput();
                String said = client.untilClosed();
                assertFalse(said.contains("jetty") || said.contains("Jetty") || said.contains("java."), said);
                assertFalse(said.contains("HTTP/1.1 500"), said);
            } catch (SocketException _) {
                // Cut off while still talking nonsense.
            }
        }
        others_are_served();
    }

    @Test
    void who_connects_and_says_nothing_is_cut_off() throws IOException {
        open(WireLimits.defaults().withWaits(SHORT, LONG, LONG, LONG));
        try (var client = new RawClient(endpoint.port())) {
            assertEquals("", client.untilClosed());
        }
    }

    @Test
    void who_sends_its_head_byte_by_byte_is_cut_off_all_the_same() throws IOException {
        open(WireLimits.defaults().withWaits(SHORT, LONG, LONG, LONG));
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                try {
                    while (client.socket().getInputStream().available() == 0) {
                        client.send("x");
                        Thread.yield();
                    }
                } catch (IOException _) {
                    return;
                }
                assertEquals(431, client.reply().status());
            });
        }
    }

    @Test
    void who_stays_connected_without_asking_is_cut_off() throws IOException {
        open(WireLimits.defaults().withWaits(SHORT, LONG, LONG, LONG));
        try (var client = new RawClient(endpoint.port())) {
            assertEquals(200, client.post(ECHO, "{}").reply().status());
            assertEquals("", client.untilClosed());
        }
        assertTrue(soon(() -> endpoint.openConnections() == 0));
        assertEquals(List.of(), endpoint.clients());
    }

    @Test
    void who_does_not_finish_its_body_is_cut_off() throws IOException {
        open(WireLimits.defaults().withWaits(LONG, SHORT, LONG, LONG));
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + ECHO + "Content-Length: 100\r\n\r\n{");
            assertEquals("", client.untilClosed());
        }
    }

    @Test
    void who_leaves_in_the_middle_leaves_nothing_behind() throws IOException {
        open(WireLimits.defaults());
        for (int i = 0; i < 50; i++) {
            try (var client = new RawClient(endpoint.port())) {
                client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + ECHO + "Content-Length: 100000\r\n\r\n{");
            }
        }
        assertTrue(soon(() -> endpoint.openConnections() == 0));
        others_are_served();
    }

    @Test
    void who_leaves_before_the_answer_leaves_nothing_behind() throws Exception {
        open(WireLimits.defaults());
        try (var client = new RawClient(endpoint.port())) {
            client.post(SILENT, "{}");
            EchoActions.Unanswered asked = actions.unanswered.take();
            client.socket().setSoLinger(true, 0);
            client.socket().close();
            asked.outcome().answer(HttpAnswer.empty(200));
        }
        others_are_served();
    }

    @Test
    void what_the_laboratory_does_not_answer_in_time_is_an_internal_failure() throws Exception {
        open(WireLimits.defaults().withWaits(LONG, LONG, SHORT, LONG));
        try (var client = new RawClient(endpoint.port())) {
            Reply reply = client.post(SILENT, "{}").reply();
            assertEquals(500, reply.status());
            assertEquals("{\"__type\":\"InternalFailure\"}", reply.body());
            actions.unanswered.take().outcome().answer(HttpAnswer.empty(200));
            assertEquals(200, client.post(ECHO, "{}").reply().status());
        }
    }

    @Test
    void who_does_not_read_its_answer_is_cut_off() throws Exception {
        open(WireLimits.defaults().withWaits(LONG, LONG, LONG, SHORT));
        try (var client = new RawClient(endpoint.port())) {
            client.socket().setReceiveBufferSize(4_096);
            client.post(ECHO, "{" + "x".repeat(12 * MIB));
            assertTrue(soon(() -> endpoint.openConnections() == 0));
        }
    }

    @Test
    void all_together_hold_no_more_than_there_is() throws IOException {
        open(WireLimits.defaults().withBodyBytes(MIB).withMemory(2 * MIB, 4 * MIB));
        var greedy = new ArrayList<RawClient>();
        try {
            int each = 250 << 10;
            for (int i = 0; i < 16; i++) {
                var client = new RawClient(endpoint.port());
                greedy.add(client);
                long expected = holdingHead(client, each) + each;
                client.send("x".repeat(each - 1));
                assertTrue(soon(() -> endpoint.heldBytes() == expected), "held " + endpoint.heldBytes());
            }
            try (var client = new RawClient(endpoint.port())) {
                assertEquals(
                        503,
                        client.post(ECHO, "{" + "x".repeat(64 << 10)).reply().status());
            }
        } finally {
            for (RawClient client : greedy) {
                client.close();
            }
        }
        assertTrue(soon(() -> endpoint.heldBytes() == 0));
        others_are_served();
    }

    /** Sends a head; what is held with it, which is more than its bytes. */
    private long holdingHead(RawClient client, int length) throws IOException {
        long before = endpoint.heldBytes();
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\n" + ECHO + "Content-Length: " + length + "\r\n\r\n";
        client.send(head);
        assertTrue(soon(() -> endpoint.heldBytes() > before + head.length()));
        return endpoint.heldBytes();
    }

    @Test
    void what_is_only_declared_holds_little() throws IOException {
        open(WireLimits.defaults());
        try (var client = new RawClient(endpoint.port())) {
            long expected = holdingHead(client, 16_000_000) + (256 << 10);
            client.send("{");
            assertTrue(soon(() -> endpoint.heldBytes() == expected), "held " + endpoint.heldBytes());
        }
    }

    @Test
    void one_too_many_is_not_heard_until_another_has_gone() throws IOException {
        open(WireLimits.defaults().withConnections(2));
        try (var first = new RawClient(endpoint.port());
                var second = new RawClient(endpoint.port())) {
            assertEquals(200, first.post(ECHO, "{}").reply().status());
            assertEquals(200, second.post(ECHO, "{}").reply().status());
            try (var third = new RawClient(endpoint.port())) {
                third.post(ECHO, "{}");
                assertEquals(200, second.post(ECHO, "{}").reply().status());
                assertEquals(2, endpoint.openConnections());
                assertEquals(0, third.socket().getInputStream().available());
            }
            first.socket().close();
            assertTrue(soon(this::isServed));
        }
    }

    private boolean isServed() {
        try {
            others_are_served();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
