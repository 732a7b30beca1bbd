package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.body.ReadingStopped;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.wire.RawClient.Reply;
import dev.shardlab.wire.sign.SigningKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that every listener keeps, by their numbers in docs/security.md. */
@Timeout(60)
class ListenerRulesTest {

    private static final String JSON = "Content-Type: application/x-amz-json-1.1\r\n";
    private static final String ECHO = JSON + RawClient.SIGNED + "X-Amz-Target: " + EchoActions.ECHO + "\r\n";

    @TempDir
    Path folder;

    private final EchoActions actions = new EchoActions();

    private Endpoint open() throws IOException {
        return open(EndpointOptions.onThisMachine(0, folder));
    }

    private Endpoint open(EndpointOptions options) throws IOException {
        return Endpoint.open(options, actions, _ -> {});
    }

    private static Reply ask(Endpoint endpoint, String method, String headers, String body) throws IOException {
        try (var client = new RawClient(endpoint.port())) {
            return client.send(method + " / HTTP/1.1\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                            + body)
                    .reply();
        }
    }

    private static Reply echo(Endpoint endpoint, String headers) throws IOException {
        return ask(endpoint, "POST", "Host: localhost\r\n" + headers + ECHO, "{}");
    }

    private static boolean soon(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCALHOST",
                "localhost:1",
                "127.0.0.1",
                "rebound.example:%d",
                "localhost.:%d",
                "127.0.0.1.nip.io:%d",
                "127.0.0.2:%d",
                "[::2]:%d",
                "0x7f000001:%d",
                "2130706433:%d",
                "localhost:%d:%d",
                "a@localhost:%d"
            })
    void R1_a_host_that_does_not_name_this_listener_is_misdirected(String host) throws IOException {
        try (Endpoint endpoint = open()) {
            Reply reply =
                    ask(endpoint, "POST", "Host: " + host.replace("%d", "" + endpoint.port()) + "\r\n" + ECHO, "{}");
            assertTrue(reply.status() == 421 || reply.status() == 400, reply.toString());
            assertEquals(200, echo(endpoint, "").status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:%d", "LocalHost:%d", "127.0.0.1:%d"})
    void R1_a_host_that_names_this_listener_is_heard(String host) throws IOException {
        try (Endpoint endpoint = open()) {
            String headers = "Host: " + host.formatted(endpoint.port()) + "\r\n" + ECHO;
            assertEquals(200, ask(endpoint, "POST", headers, "{}").status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://page.example\r\n",
                "Origin: null\r\n",
                "Origin: http://localhost:3000\r\n",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n"
            })
    void R2_a_web_page_is_turned_away_and_nothing_is_echoed(String headers) throws IOException {
        try (Endpoint endpoint = open()) {
            for (String method : List.of("POST", "OPTIONS", "GET")) {
                Reply reply = ask(
                        endpoint,
                        method,
                        "Host: localhost\r\n" + headers + "Access-Control-Request-Headers: x-mine\r\n" + ECHO,
                        "{}");
                assertEquals(403, reply.status(), method);
                assertFalse(
                        reply.headers().keySet().stream().anyMatch(name -> name.startsWith("access-control-")),
                        reply.toString());
            }
        }
    }

    @Test
    void R2_what_a_browser_asks_for_its_user_alone_is_no_page() throws IOException {
        try (Endpoint endpoint = open()) {
            assertEquals(200, echo(endpoint, "Sec-Fetch-Site: none\r\n").status());
            assertEquals(200, echo(endpoint, "Sec-Fetch-Site: same-origin\r\n").status());
        }
    }

    @Test
    void R2_a_page_that_was_allowed_by_name_may_ask_and_no_other() throws IOException {
        EndpointOptions options = EndpointOptions.onThisMachine(0, folder).withOrigins(Set.of("http://localhost:3000"));
        try (Endpoint endpoint = open(options)) {
            String page = "Origin: http://localhost:3000\r\nSec-Fetch-Site: cross-site\r\n";
            Reply reply = echo(endpoint, page);
            assertEquals(200, reply.status());
            assertEquals("http://localhost:3000", reply.headers().get("access-control-allow-origin"));
            assertEquals("Origin", reply.headers().get("vary"));

            Reply asked = ask(endpoint, "OPTIONS", "Host: localhost\r\n" + page, "");
            assertEquals(200, asked.status());
            assertEquals("POST", asked.headers().get("access-control-allow-methods"));
            assertTrue(asked.headers().get("access-control-allow-headers").startsWith("authorization,content-type,"));

            assertEquals(
                    403, echo(endpoint, "Origin: http://localhost:3001\r\n").status());
            assertNull(echo(endpoint, "").headers().get("access-control-allow-origin"));
        }
    }

    @Test
    void R3_nothing_is_done_by_get_or_a_form() throws IOException {
        String silent = RawClient.SIGNED + "X-Amz-Target: " + EchoActions.SILENT + "\r\n";
        try (Endpoint endpoint = open()) {
            for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                ask(endpoint, method, "Host: localhost\r\n" + JSON + silent, "{}");
            }
            for (String type :
                    List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/plain", "")) {
                ask(endpoint, "POST", "Host: localhost\r\nContent-Type: " + type + "\r\n" + silent, "{}");
            }
            assertEquals(200, echo(endpoint, "").status());
            assertTrue(actions.unanswered.isEmpty());
        }
    }

    private static final SigningKeys KEYS = new SigningKeys("AKTEST", "secret");

    @Test
    void R4_beyond_this_machine_nothing_is_heard_in_the_clear_and_the_certificate_names_the_address() throws Exception {
        EndpointOptions options =
                EndpointOptions.onThisMachine(0, folder).withAddress("0.0.0.0").withKeys(KEYS);
        try (Endpoint endpoint = open(options)) {
            URI address = URI.create(endpoint.address());
            assertEquals("https", address.getScheme());
            assertEquals(endpoint.tlsPort().orElseThrow(), address.getPort());
            assertEquals(1, endpoint.connectors().size());
            try (var client = new RawClient(endpoint.port())) {
                client.post(ECHO, "{}");
                assertFalse(client.untilClosed().contains("HTTP/1.1 200"));
            }
            KeyStore store =
                    KeyStore.getInstance(folder.resolve("certificate.p12").toFile(), "shardlab".toCharArray());
            X509Certificate certificate =
                    (X509Certificate) store.getCertificate(store.aliases().nextElement());
            String named = certificate.getSubjectAlternativeNames().toString();
            assertTrue(named.contains("[7, " + address.getHost() + "]"), named);
        }
    }

    @Test
    void R5_no_connection_waits_for_the_body_of_another_to_be_understood() throws Exception {
        var understood = new CountDownLatch(1);
        RequestHandler slow = new RequestHandler() {
            @Override
            public boolean serves(String action) {
                return actions.serves(action);
            }

            @Override
            public boolean isWellFormed(BodyEncoding encoding, byte[] body) {
                try {
                    understood.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }

            @Override
            public void answer(ClientRequest request, Outcome outcome) {
                actions.answer(request, outcome);
            }
        };
        try (Endpoint endpoint = Endpoint.open(EndpointOptions.onThisMachine(0, folder), slow, _ -> {})) {
            var waiting = new ArrayList<RawClient>();
            for (int i = 0; i < 4; i++) {
                var client = new RawClient(endpoint.port());
                waiting.add(client);
                String head = JSON + "X-Amz-Target: " + EchoActions.ECHO + "\r\n";
                if (i % 2 == 0) {
                    client.post(head, "{}");
                } else {
                    // Its body comes when the head has been heard already.
                    long before = endpoint.heldBytes();
                    client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + head + "Content-Length: 2\r\n\r\n");
                    assertTrue(soon(() -> endpoint.heldBytes() > before));
                    client.send("{}");
                }
            }
            assertEquals(200, echo(endpoint, "").status());
            understood.countDown();
            for (RawClient client : waiting) {
                assertEquals(400, client.reply().status());
                client.close();
            }
        }
    }

    /** A body that found a way to take for ever. */
    @Test
    void R5_a_body_that_takes_too_long_to_be_understood_is_given_up() throws IOException {
        RequestHandler endless = new RequestHandler() {
            @Override
            public boolean serves(String action) {
                return actions.serves(action);
            }

            @Override
            public boolean isWellFormed(BodyEncoding encoding, byte[] body) {
                return until(Thread.currentThread()::isInterrupted);
            }

            @Override
            public void answer(ClientRequest request, Outcome outcome) {
                if (request.body().length > 2) {
                    until(Thread.currentThread()::isInterrupted);
                }
                actions.answer(request, outcome);
            }

            private static boolean until(BooleanSupplier interrupted) {
                assertTrue(soon(interrupted));
                throw new ReadingStopped();
            }
        };
        EndpointOptions options = EndpointOptions.onThisMachine(0, folder)
                .withLimits(WireLimits.defaults().withUnderstanding(Duration.ofMillis(50)));
        String told =
                "{\"__type\":\"SerializationException\",\"Message\":\"The body took too long to be understood.\"}";
        try (Endpoint endpoint = Endpoint.open(options, endless, _ -> {})) {
            Reply refused = ask(endpoint, "POST", "Host: localhost\r\n" + JSON, "[[]]");
            assertEquals("400 " + told, refused.status() + " " + refused.body());
            Reply admitted = ask(endpoint, "POST", "Host: localhost\r\n" + ECHO, "[[]]");
            assertEquals("400 " + told, admitted.status() + " " + admitted.body());
            for (int i = 0; i < 50; i++) {
                assertEquals(200, echo(endpoint, "").status());
            }
        }
    }

    @Test
    void R5_who_is_not_let_in_is_told_so_before_more_than_a_mebibyte_of_a_body_is_read() throws IOException {
        try (Endpoint endpoint = open()) {
            for (String head : List.of(
                    JSON + "X-Amz-Target: " + EchoActions.ECHO + "\r\n",
                    JSON + "X-Amz-Target: Kinesis_20131202.No\r\n" + RawClient.SIGNED,
                    "Content-Type: text/plain\r\n")) {
                try (var declared = new RawClient(endpoint.port());
                        var chunked = new RawClient(endpoint.port())) {
                    declared.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + head + "Content-Length: 10000000\r\n\r\n");
                    assertTrue(declared.reply().status() >= 400);
                    chunked.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + head + "Transfer-Encoding: chunked\r\n\r\n"
                            + "100001\r\n" + "x".repeat(0x100001) + "\r\n");
                    assertTrue(chunked.reply().status() >= 400);
                }
            }
            assertEquals(200, echo(endpoint, "").status());
        }
    }

    @Test
    void R5_heads_count_among_what_is_held() throws IOException {
        WireLimits limits = WireLimits.defaults().withBodyBytes(1 << 10).withMemory(70 << 10, 70 << 10);
        try (Endpoint endpoint = open(EndpointOptions.onThisMachine(0, folder).withLimits(limits))) {
            var holding = new ArrayList<RawClient>();
            for (int i = 0; i < 3; i++) {
                holding.add(new RawClient(endpoint.port())
                        .send("POST / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(18 << 10) + "\r\n" + ECHO
                                + "Content-Length: 2\r\n\r\n"));
                long expected = (i + 1) * (22L << 10);
                assertTrue(soon(() -> endpoint.heldBytes() > expected), () -> endpoint.heldBytes() + " are held");
            }
            assertEquals(503, echo(endpoint, "").status());
            for (RawClient client : holding) {
                assertEquals(200, client.send("{}").reply().status());
                client.close();
            }
            assertEquals(200, echo(endpoint, "").status());
        }
    }

    @Test
    void R5_coming_and_going_at_the_most_connections_leaves_the_ports_open() throws Exception {
        int most = 8;
        EndpointOptions options = EndpointOptions.onThisMachine(0, folder)
                .withTls(0)
                .withLimits(WireLimits.defaults().withConnections(most));
        try (Endpoint endpoint = open(options);
                ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            var held = new ArrayList<RawClient>();
            for (int i = 0; i < most - 2; i++) {
                held.add(new RawClient(endpoint.port()));
            }
            List<Future<?>> comings = new ArrayList<>();
            for (int port : new int[] {
                endpoint.port(),
                endpoint.port(),
                endpoint.tlsPort().orElseThrow(),
                endpoint.tlsPort().orElseThrow()
            }) {
                comings.add(crowd.submit(() -> comeAndGo(port)));
            }
            for (Future<?> coming : comings) {
                coming.get();
            }
            for (RawClient client : held) {
                client.close();
            }
            assertTrue(soon(() -> endpoint.openConnections() == 0), "somebody stays");
            assertTrue(soon(() -> isHeard(endpoint)), "nobody is heard");
            assertTrue(endpoint.connectors().stream().allMatch(connector -> connector.isOpen()));
        }
    }

    /** Of those that came, some may still wait at the door for somebody to find that they have gone. */
    private static boolean isHeard(Endpoint endpoint) {
        try {
            return echo(endpoint, "").status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int comeAndGo(int port) throws IOException {
        int times = 400;
        for (int i = 0; i < times; i++) {
            try (var client = new RawClient(port)) {
                if (i % 3 == 0) {
                    client.send("POST / HTTP/1.1\r\nHost: localhost\r\n");
                }
            }
        }
        return times;
    }

    @Test
    void R5_a_port_that_has_closed_is_opened_again_and_that_is_said() throws IOException {
        try (Endpoint endpoint = open()) {
            int port = endpoint.port();
            assertEquals(Optional.empty(), endpoint.trouble());
            endpoint.connectors().forEach(connector -> connector.close());

            assertTrue(soon(() -> endpoint.trouble().isPresent()));
            assertEquals(Optional.of("Port " + port + " had closed and was opened again."), endpoint.trouble());
            assertTrue(soon(() -> endpoint.connectors().stream().allMatch(connector -> connector.isOpen())));
            assertEquals(200, echo(endpoint, "").status());
        }
    }
}
