package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.wire.RawClient.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When more than one thing is wrong, the service says the first; the order of its checks is part of its behaviour. */
class OrderOfChecksTest {

    private static final String JSON = "Content-Type: application/x-amz-json-1.1\r\n";
    private static final String CBOR = "Content-Type: application/x-amz-cbor-1.1\r\n";
    private static final String ECHO = "X-Amz-Target: " + EchoActions.ECHO + "\r\n";
    private static final String NO_SERVICE = """
            <AccessDeniedException>
              <Message>Unable to determine service/operation name to be authorized</Message>
            </AccessDeniedException>
            """;

    private static Endpoint endpoint;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        endpoint = Endpoint.open(EndpointOptions.onThisMachine(0, folder), new EchoActions(), _ -> {});
    }

    @AfterAll
    static void close() {
        endpoint.close();
    }

    private static Reply post(String headers, String body) throws IOException {
        try (var client = new RawClient(endpoint.port())) {
            return client.post(headers, body).reply();
        }
    }

    private static String error(String type) {
        return "{\"__type\":\"" + type + "\"}";
    }

    private static String error(String type, String message) {
        return "{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}";
    }

    @Test
    void what_is_no_post_is_no_request() throws IOException {
        for (String method : new String[] {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
            try (var client = new RawClient(endpoint.port())) {
                Reply reply = client.send(
                                method + " /any/path?x=1 HTTP/1.1\r\nHost: localhost\r\n" + JSON + ECHO + "\r\n")
                        .reply();
                assertEquals(403, reply.status(), method);
                assertEquals(NO_SERVICE, reply.body());
                assertNull(reply.headers().get("content-type"));
            }
        }
    }

    @Test
    void every_answer_has_two_ids_and_nothing_says_which_server_it_is() throws IOException {
        Reply reply = post(JSON + ECHO + RawClient.SIGNED, "{}");
        assertTrue(reply.headers()
                .get("x-amzn-requestid")
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        assertEquals(72, Base64.getDecoder().decode(reply.headers().get("x-amz-id-2")).length);
        assertFalse(reply.headers().containsKey("server"));
        assertFalse(reply.headers().containsKey("x-powered-by"));
        assertTrue(reply.headers().containsKey("date"));
    }

    @Test
    void an_empty_body_comes_first_and_is_refused_in_json_only_to_who_speaks_it() throws IOException {
        assertEquals(error("SerializationException"), post(JSON + ECHO, "").body());
        assertEquals(error("UnknownOperationException"), post(JSON, "").body());
        assertEquals(
                error("UnknownOperationException"),
                post(JSON + "X-Amz-Target: Kinesis_20131202.No\r\n", "").body());
        Reply reply = post("Content-Type: text/plain\r\n" + ECHO, "");
        assertEquals(400, reply.status());
        assertEquals(HttpAnswer.CBOR, reply.headers().get("content-type"));
        assertEquals(
                "bf665f5f747970657653657269616c697a6174696f6e457863657074696f6eff",
                HexFormat.of().formatHex(reply.body().getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "bf665f5f747970657819556e6b6e6f776e4f7065726174696f6e457863657074696f6eff",
                HexFormat.of().formatHex(post("", "").body().getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_content_type_that_the_service_does_not_read_hides_all_else() throws IOException {
        Reply reply = post("Content-Type: text/plain\r\n" + ECHO, "{}");
        assertEquals(404, reply.status());
        assertEquals("<UnknownOperationException/>\n", reply.body());
        reply = post("Content-Type: text/plain\r\n", "{}");
        assertEquals(403, reply.status());
        assertEquals(NO_SERVICE, reply.body());
        reply = post("X-Amz-Target: Kinesis_20131202.\r\n", "{}");
        assertEquals(403, reply.status());
    }

    @Test
    void plain_json_is_refused_in_an_envelope_of_its_own() throws IOException {
        Reply reply = post("Content-Type: application/json\r\n" + ECHO, "{}");
        assertEquals(404, reply.status());
        assertEquals(
                "{\"Output\":{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"},\"Version\":\"1.0\"}",
                reply.body());
        reply = post("Content-Type: application/json\r\n" + ECHO, "no");
        assertEquals(400, reply.status());
        assertEquals(
                "{\"Output\":{\"__type\":\"com.amazon.coral.service#SerializationException\"},\"Version\":\"1.0\"}",
                reply.body());
    }

    @Test
    void a_body_that_is_compressed_is_refused_in_words() throws IOException {
        Reply reply = post("Content-Encoding: gzip\r\n" + JSON + ECHO + RawClient.SIGNED, "\u001f\u008b");
        assertEquals(400, reply.status());
        assertEquals(
                "{\"__type\":\"SerializationException\",\"Message\":\"Content-Encoding 'gzip' is not understood here: send"
                        + " the body as it is.\"}",
                reply.body());
        assertEquals(
                200,
                post("Content-Encoding: identity\r\n" + JSON + ECHO + RawClient.SIGNED, "{}")
                        .status());
    }

    @Test
    void a_body_must_be_readable_before_the_action_and_the_signature_matter() throws IOException {
        assertEquals(error("SerializationException"), post(JSON, "no").body());
        assertEquals(error("SerializationException"), post(JSON + ECHO, "no").body());
        assertEquals(error("UnknownOperationException"), post(JSON, "{}").body());
        assertEquals(
                error("UnknownOperationException"),
                post(JSON + "X-Amz-Target: Kinesis.Echo\r\n", "{}").body());
        assertEquals(
                error("MissingAuthenticationTokenException", "Missing Authentication Token"),
                post(JSON + ECHO, "{}").body());
    }

    @Test
    void a_signature_must_have_its_parts() throws IOException {
        Reply reply = post(JSON + ECHO + "Authorization: AWS4-HMAC-SHA256 Credential=a, Signature=\r\n", "{}");
        assertEquals(400, reply.status());
        assertEquals(
                error(
                        "IncompleteSignatureException",
                        "Authorization header requires 'Signature' parameter. Authorization header requires"
                                + " 'SignedHeaders' parameter. Authorization header requires existence of either a"
                                + " 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 Credential=a,"
                                + " Signature="),
                reply.body());
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST /?X-Amz-Algorithm=x&X-Amz-Credential= HTTP/1.1\r\nHost: localhost\r\n" + JSON + ECHO
                    + "Content-Length: 2\r\n\r\n{}");
            assertEquals(
                    error(
                            "IncompleteSignatureException",
                            "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters"
                                    + " must include 'X-Amz-Signature'. AWS query-string parameters must include"
                                    + " 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'."
                                    + " Re-examine the query-string parameters."),
                    client.reply().body());
        }
        try (var client = new RawClient(endpoint.port())) {
            client.send("POST /?X-Amz-Algorithm=x HTTP/1.1\r\nHost: localhost\r\n" + JSON + ECHO + RawClient.SIGNED
                    + "Content-Length: 2\r\n\r\n{}");
            assertEquals(
                    error(
                            "InvalidSignatureException",
                            "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."),
                    client.reply().body());
        }
    }

    @Test
    void an_answer_is_written_as_the_request_was() throws IOException {
        Reply reply = post(
                "Content-Type: application/x-amz-json-1.1; charset=utf-8\r\n" + ECHO + RawClient.SIGNED, "{\"a\":1}");
        assertEquals(200, reply.status());
        assertEquals(HttpAnswer.JSON, reply.headers().get("content-type"));
        assertEquals("{\"a\":1}", reply.body());
        reply = post(CBOR + ECHO, "\u0061");
        assertEquals(400, reply.status());
        assertEquals(HttpAnswer.CBOR, reply.headers().get("content-type"));
    }
}
