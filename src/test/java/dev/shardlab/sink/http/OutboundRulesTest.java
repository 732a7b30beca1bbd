package dev.shardlab.sink.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundRulesTest {

    private static final UUID CHANNEL = UUID.fromString("0aeeac95-ac74-4aa9-b30d-6c4c0ac581ba");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://localhost.example.com/",
                "http://127.0.0.1.nip.io/"
            })
    void H2_only_this_machine_is_connected_to(String url) throws Exception {
        HttpTarget target = HttpTarget.read(url);
        assertThrows(HttpTarget.Unfit.class, () -> OutboundRules.loopback().resolve(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:81/", "http://127.0.0.1:81/", "http://[::1]:81/", "http://LOCALHOST:81"})
    void H2_this_machine_is(String url) throws Exception {
        assertTrue(OutboundRules.loopback()
                .resolve(HttpTarget.read(url))
                .getAddress()
                .isLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "100.100.100.200",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[::ffff:169.254.169.254]",
                "[::169.254.169.254]",
                "[64:ff9b::169.254.169.254]"
            })
    void H2_nobody_can_allow_what_tells_machines_who_they_are(String host) throws Exception {
        OutboundRules rules = new OutboundRules(Set.of(host.replaceAll("[\\[\\]]", "")));
        HttpTarget target = HttpTarget.read("http://" + host + "/");
        assertThrows(HttpTarget.Unfit.class, () -> rules.resolve(target));
    }

    @Test
    void H2_a_host_that_was_allowed_by_name_is_connected_to() throws Exception {
        assertEquals(
                "10.1.2.3",
                new OutboundRules(Set.of("10.1.2.3"))
                        .resolve(HttpTarget.read("https://10.1.2.3/x"))
                        .getAddress()
                        .getHostAddress());
    }

    @Test
    void H2_an_answer_has_one_mebibyte() {
        for (String head : new String[] {
            "Content-Length: 1048577\r\n\r\n",
            "Content-Length: 99999999999999999999\r\n\r\n",
            "\r\n",
            "Transfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n"
        }) {
            byte[] answer =
                    ("HTTP/1.1 200 OK\r\n" + head + "x".repeat((1 << 20) + 1)).getBytes(StandardCharsets.ISO_8859_1);
            NoAnswer why = assertThrows(NoAnswer.class, () -> AnswerReader.read(new ByteArrayInputStream(answer)));
            assertEquals(NoAnswer.Kind.TOO_LARGE, why.kind(), head);
        }
    }

    @Test
    void H2_what_is_no_answer_is_not_taken_for_one() {
        for (String bytes : new String[] {
            "SSH-2.0\r\n",
            "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
            "HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(300) + "\r\n",
            "HTTP/1.1 200 OK\r\na: " + "b".repeat(10_000) + "\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\n".repeat(20),
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"
        }) {
            NoAnswer why = assertThrows(
                    NoAnswer.class,
                    () -> AnswerReader.read(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1))));
            assertEquals(NoAnswer.Kind.NO_HTTP, why.kind());
        }
    }

    @Test
    void an_answer_in_chunks_is_put_together() throws Exception {
        String answer =
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\n\r\n";
        OutboundAnswer read = AnswerReader.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("abcd", new String(read.body(), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/a\r\nX: y",
                "http://localhost/a\n",
                "http://localhost/ä",
                "http://user:password@localhost/",
                "http://localhost/#x",
                "http://localhost:70000/",
                "ftp://localhost/",
                "file:///etc/passwd",
                "localhost",
                "http://",
                ""
            })
    void H3_an_address_is_one_line_and_nothing_but_an_address(String url) {
        assertThrows(HttpTarget.Unfit.class, () -> HttpTarget.read(url));
    }

    @Test
    void H3_no_header_that_is_configured_has_a_line_break() {
        String url = "http://localhost/";
        assertThrows(HttpTarget.Unfit.class, () -> HttpDestination.of(url, "key\r\nHost: x", Map.of(), false));
        assertThrows(HttpTarget.Unfit.class, () -> HttpDestination.of(url, "", Map.of("a\n", "b"), false));
        assertThrows(HttpTarget.Unfit.class, () -> HttpDestination.of(url, "", Map.of("a", "b\r"), false));
        assertThrows(HttpTarget.Unfit.class, () -> SplunkDestination.of(url, "t\n", true, CHANNEL));
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 51; i++) {
            many.put("a" + i, "b");
        }
        assertThrows(HttpTarget.Unfit.class, () -> HttpDestination.of(url, "", many, false));
    }
}
