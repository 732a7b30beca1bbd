package dev.shardlab.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.wire.sign.SigningKeys;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EndpointTest {

    private static final SigningKeys KEYS = new SigningKeys("AKTEST", "secret");

    @TempDir
    Path folder;

    private Endpoint open(EndpointOptions options) throws IOException {
        return Endpoint.open(options, new EchoActions(), _ -> {});
    }

    private EndpointOptions anyPort() {
        return EndpointOptions.onThisMachine(0, folder);
    }

    private static HttpRequest echo(String uri, String body) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", EchoActions.ECHO)
                .header("X-Amz-Date", "20261120T000000Z")
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0")
                .header("User-Agent", "Boto3/1.43.1 md/Botocore#1.43.1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void a_request_is_answered_over_http_1() throws Exception {
        try (Endpoint endpoint = open(anyPort());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            HttpResponse<String> reply = client.send(
                    echo("http://127.0.0.1:" + endpoint.port() + "/", "{\"a\":1}"), BodyHandlers.ofString());
            assertEquals(200, reply.statusCode());
            assertEquals("{\"a\":1}", reply.body());
        }
    }

    @Test
    void it_listens_at_both_loopback_addresses() throws Exception {
        try (Endpoint endpoint = open(anyPort())) {
            assertEquals("http://127.0.0.1:" + endpoint.port(), endpoint.address());
            InetAddress six = InetAddress.getByName("::1");
            if (six.isReachable(100)) {
                try (var socket = new java.net.Socket(six, endpoint.port())) {
                    assertTrue(socket.isConnected());
                }
            }
        }
    }

    @Test
    void the_address_of_an_ipv6_listener_is_a_url_that_works() throws Exception {
        InetAddress six = InetAddress.getByName("::1");
        Assumptions.assumeTrue(NetworkInterface.getByInetAddress(six) != null, "this machine has no IPv6");
        try (Endpoint endpoint = open(anyPort().withAddress("::1"));
                HttpClient client = HttpClient.newHttpClient()) {
            assertEquals("http://[::1]:" + endpoint.port(), endpoint.address());
            assertEquals(
                    "{}",
                    client.send(echo(endpoint.address() + "/", "{}"), BodyHandlers.ofString())
                            .body());
        }
    }

    @Test
    void tls_offers_http_2_and_http_1_with_a_certificate_for_this_machine() throws Exception {
        try (Endpoint endpoint = open(anyPort().withTls(0))) {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                if (version.name().equals("HTTP_3")) {
                    continue;
                }
                try (HttpClient client = HttpClient.newBuilder()
                        .version(version)
                        .sslContext(trusting(folder.resolve("certificate.p12")))
                        .build()) {
                    String long1 = "{" + "x".repeat(3_000_000);
                    for (String host : List.of("localhost", "127.0.0.1")) {
                        HttpResponse<String> reply = client.send(
                                echo(
                                        "https://" + host + ":"
                                                + endpoint.tlsPort().orElseThrow() + "/",
                                        long1),
                                BodyHandlers.ofString());
                        assertEquals(version, reply.version());
                        assertEquals(long1, reply.body());
                    }
                }
            }
        }
    }

    @Test
    void R1_a_host_that_is_not_meant_is_misdirected_over_tls_too_and_told_so_in_words() throws Exception {
        try (Endpoint endpoint = open(anyPort().withTls(0));
                Socket client = trusting(folder.resolve("certificate.p12"))
                        .getSocketFactory()
                        .createSocket("127.0.0.1", endpoint.tlsPort().orElseThrow())) {
            client.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nHost: rebound.example:" + client.getPort()
                                    + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
            assertTrue(answer.contains("Host does not name this listener."), answer);
        }
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, Certificate.PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("us", keys.getCertificate("shardlab"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void the_certificate_is_made_once_kept_and_its_owners_alone() throws Exception {
        Path file = folder.resolve("certificate.p12");
        try (Endpoint _ = open(anyPort())) {
            assertTrue(Files.notExists(file), "made though nobody asked for TLS");
        }
        try (Endpoint _ = open(anyPort().withTls(0))) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        byte[] first = Files.readAllBytes(file);
        try (Endpoint _ = open(anyPort().withTls(0))) {
            assertArrayEquals(first, Files.readAllBytes(file));
        }
        Files.writeString(file, "damaged");
        try (Endpoint endpoint = open(anyPort().withTls(0))) {
            assertTrue(endpoint.tlsPort().isPresent());
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void a_port_in_use_is_said_in_a_sentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            CannotListen refusal =
                    assertThrows(CannotListen.class, () -> open(EndpointOptions.onThisMachine(port, folder)));
            assertEquals(
                    "Port %d is in use by another program; choose another, or 0 for any.".formatted(port),
                    refusal.getMessage());
        }
    }

    @Test
    void other_machines_are_let_in_only_by_name_and_with_keys() throws IOException {
        CannotListen refusal =
                assertThrows(CannotListen.class, () -> open(anyPort().withAddress("0.0.0.0")));
        assertEquals(
                "0.0.0.0 can be reached from other machines, so requests must be signed with keys of yours: give an access"
                        + " key and a secret, or leave the address out.",
                refusal.getMessage());
        try (Endpoint endpoint = open(anyPort().withAddress("localhost"))) {
            assertTrue(endpoint.port() > 0);
        }
        assertEquals(
                "There is no address no.such.host.invalid on this machine.",
                assertThrows(CannotListen.class, () -> open(anyPort().withAddress("no.such.host.invalid")))
                        .getMessage());
    }

    @Test
    void with_keys_any_signature_will_not_do() throws Exception {
        try (Endpoint endpoint = open(anyPort().withKeys(KEYS));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply =
                    client.send(echo("http://127.0.0.1:" + endpoint.port() + "/", "{}"), BodyHandlers.ofString());
            assertEquals(400, reply.statusCode());
            assertTrue(reply.body().startsWith("{\"__type\":\"InvalidSignatureException\""), reply.body());
        }
    }

    @Test
    void who_is_connected_is_known_by_name() throws Exception {
        BlockingQueue<List<ConnectedClient>> told = new LinkedBlockingQueue<>();
        try (Endpoint endpoint = Endpoint.open(anyPort(), new EchoActions(), told::add);
                HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(List.of(), endpoint.clients());
            for (int i = 0; i < 3; i++) {
                client.send(echo("http://127.0.0.1:" + endpoint.port() + "/", "{}"), BodyHandlers.ofString());
            }
            ConnectedClient seen = endpoint.clients().getFirst();
            assertEquals("Boto3 1.43.1", seen.name().value());
            assertEquals("HTTP/1.1", seen.protocol());
            assertEquals(3, seen.requests());
            assertTrue(seen.address().startsWith("127.0.0.1:"));
            assertEquals(
                    "Boto3 1.43.1",
                    told.poll(10, TimeUnit.SECONDS).getFirst().name().value());
            client.shutdownNow();
            List<ConnectedClient> last = told.poll(10, TimeUnit.SECONDS);
            assertEquals(List.of(), last);
        }
    }

    @Test
    void where_one_port_cannot_be_opened_the_other_is_given_back() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EndpointOptions both = EndpointOptions.onThisMachine(port, folder).withTls(taken.getLocalPort());
            assertThrows(CannotListen.class, () -> open(both));
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void closing_is_quick_and_leaves_nobody_connected() throws Exception {
        List<Thread> ofOthers = alive();
        Endpoint endpoint = open(anyPort().withTls(0));
        int port = endpoint.port();
        try (var idle = new RawClient(port);
                var halfway = new RawClient(port)) {
            // Whoever was answered has been let in; a connection that is still at the door, the system closes.
            idle.post("", "").reply();
            halfway.post("", "").reply();
            halfway.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{");
            long before = System.nanoTime();
            endpoint.close();
            assertTrue(System.nanoTime() - before < Duration.ofSeconds(3).toNanos());
            assertEquals("", idle.untilClosed());
            assertEquals("", halfway.untilClosed());
        }
        assertThrows(ConnectException.class, () -> new RawClient(port).close());
        List<Thread> left = new ArrayList<>(alive());
        left.removeAll(ofOthers);
        assertEquals(List.of(), left);
    }

    /** The threads of endpoints. Those of one that another test has closed may take a moment longer than its closing. */
    private static List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("wire"))
                .toList();
    }
}
