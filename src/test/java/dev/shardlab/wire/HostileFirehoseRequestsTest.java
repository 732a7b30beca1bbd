package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shardlab.model.Service;
import dev.shardlab.wire.RawClient.Reply;
import dev.shardlab.wire.sign.SigningKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service of delivery streams obeys the rules of the listener as that of streams does, whatever is asked of it. */
@Timeout(120)
class HostileFirehoseRequestsTest {

    private static final int REQUESTS = Boolean.getBoolean("shardlab.long") ? 50_000 : 1_500;
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 403, 413);
    private static final int MEBIBYTE = 1 << 20;
    private static final String LOGS = "\"DeliveryStreamName\":\"logs\"";
    private static final String S3 =
            "\"RoleARN\":\"arn:aws:iam::000000000000:role/r\",\"BucketARN\":\"arn:aws:s3:::lake\"";

    /** An answer that says back at most an excerpt of what was asked. */
    private static final int SHORT = 4_096;

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** On a machine that has other work to do. */
    private static final Duration BOUNDED = Duration.ofSeconds(6);

    private static LiveLab lab;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        lab = LiveLab.open(folder, Service.DEFAULT, options -> options);
        Reply made = ask("CreateDeliveryStream", "{" + LOGS + ",\"S3DestinationConfiguration\":{" + S3 + "}}");
        assertEquals(200, made.status(), made.body());
    }

    @AfterAll
    static void nothing_stays_behind() {
        long begun = System.nanoTime();
        while (lab.endpoint.heldBytes() > 0
                && System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) {
            Thread.onSpinWait();
        }
        assertEquals(0, lab.endpoint.heldBytes());
        lab.close();
    }

    private static Reply ask(String action, String body) throws IOException {
        return send(HostileFirehoseRequest.json(action), body);
    }

    private static Reply send(String headers, String body) throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            return client.post(headers, body).reply();
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void an_honest_client_is_answered_within_a_second() throws IOException {
        long begun = System.nanoTime();
        Reply reply = ask("DescribeDeliveryStream", "{" + LOGS + "}");
        Duration took = since(begun);
        assertEquals(200, reply.status(), reply.body());
        assertTrue(took.compareTo(SECOND) < 0, () -> "it waited " + took);
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("PutRecord", "[".repeat(4 * MEBIBYTE)),
                arguments("PutRecord", "{\"a\":".repeat(MEBIBYTE)),
                arguments("PutRecord", "{" + LOGS + ",\"Record\":" + "[".repeat(MEBIBYTE)),
                arguments("PutRecord", "{" + LOGS + ",\"Record\":{\"Data\":\"" + "A".repeat(4 * MEBIBYTE) + "\"}}"),
                arguments(
                        "PutRecordBatch", "{" + LOGS + ",\"Records\":[" + many(300_000, i -> "{\"Data\":\"\"}") + "]}"),
                arguments("PutRecordBatch", "{" + LOGS + ",\"Records\":[" + many(300_000, i -> "null") + "]}"),
                arguments(
                        "PutRecordBatch",
                        "{" + LOGS + ",\"Records\":[" + many(500, i -> "{\"Data\":\"" + "A".repeat(20_000) + "\"}")
                                + "]}"),
                arguments(
                        "TagDeliveryStream",
                        "{" + LOGS + ",\"Tags\":[" + many(200_000, i -> "{\"Key\":\"k" + i + "\"}") + "]}"),
                arguments("UntagDeliveryStream", "{" + LOGS + ",\"TagKeys\":[" + many(300_000, i -> "\"k\"") + "]}"),
                arguments(
                        "CreateDeliveryStream",
                        "{\"DeliveryStreamName\":\"d\",\"ExtendedS3DestinationConfiguration\":{" + S3
                                + ",\"ProcessingConfiguration\":{\"Processors\":["
                                + many(100_000, i -> "{\"Type\":\"Lambda\",\"Parameters\":[]}") + "]}}}"),
                arguments(
                        "CreateDeliveryStream",
                        "{\"DeliveryStreamName\":\"d\",\"S3DestinationConfiguration\":{" + S3 + ",\"Prefix\":\""
                                + "!{timestamp:".repeat(300_000) + "\"}}"),
                arguments(
                        "CreateDeliveryStream",
                        "{\"DeliveryStreamName\":\"d\",\"S3DestinationConfiguration\":{\"RoleARN\":\""
                                + "arn:aws:iam::000000000000:role/".repeat(100_000) + "\",\"BucketARN\":\""
                                + "arn:aws:s3:::".repeat(157) + "\"}}"),
                arguments(
                        "CreateDeliveryStream",
                        "{\"DeliveryStreamName\":\"d\",\"HttpEndpointDestinationConfiguration\":"
                                + "{\"a\":".repeat(MEBIBYTE)),
                arguments("ListDeliveryStreams", "{\"unknown\":\"" + "x".repeat(15 * MEBIBYTE) + "\"}"));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("bodies")
    void R5_a_body_takes_bounded_time_and_the_next_client_does_not_wait(String action, String body) throws IOException {
        long begun = System.nanoTime();
        Reply reply = ask(action, body);
        Duration took = since(begun);
        assertTrue(Set.of(200, 400).contains(reply.status()), reply.body());
        assertTrue(reply.body().length() < SHORT, () -> reply.body().length() + " bytes");
        assertTrue(took.compareTo(BOUNDED) < 0, () -> "it took " + took);
        an_honest_client_is_answered_within_a_second();
    }

    /** What a refusal says back goes into the history and to the disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeDeliveryStream:DeliveryStreamName",
                "ListDeliveryStreams:DeliveryStreamType",
                "ListTagsForDeliveryStream:ExclusiveStartTagKey",
                "UpdateDestination:DestinationId",
                "CreateDeliveryStream:DeliveryStreamType"
            })
    void R7_a_refusal_says_back_no_more_than_a_part_of_what_was_asked(String member) throws IOException {
        String action = member.substring(0, member.indexOf(':'));
        String name = member.substring(member.indexOf(':') + 1);
        Reply reply = ask(action, "{" + LOGS + ",\"" + name + "\":\"" + "x".repeat(3 * MEBIBYTE) + "\"}");
        assertEquals(400, reply.status(), () -> reply.body().substring(0, SHORT));
        assertTrue(reply.body().length() < SHORT, () -> reply.body().length() + " bytes");
    }

    @Test
    void R1_R2_and_R3_hold_for_delivery_streams() throws IOException {
        String unsigned =
                "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Firehose_20150804.DeleteDeliveryStream\r\n";
        String delete = HostileFirehoseRequest.json("DeleteDeliveryStream");
        for (String page : List.of("Origin: http://example.com\r\n", "Sec-Fetch-Site: cross-site\r\n")) {
            Reply reply = send(delete + page, "{" + LOGS + "}");
            assertEquals(403, reply.status());
            assertFalse(reply.headers().containsKey("access-control-allow-origin"));
        }
        Reply withoutSignature = send(unsigned, "{" + LOGS + "}");
        assertEquals(400, withoutSignature.status());
        assertTrue(withoutSignature.body().contains("MissingAuthenticationTokenException"), withoutSignature.body());
        try (var client = new RawClient(lab.endpoint.port())) {
            Reply unread = client.send(
                            "POST / HTTP/1.1\r\nHost: localhost\r\n" + unsigned + "Content-Length: 12000000\r\n\r\n")
                    .reply();
            assertEquals(400, unread.status(), "before any of its body was read");
        }
        try (var client = new RawClient(lab.endpoint.port())) {
            Reply reply = client.send("POST / HTTP/1.1\r\nHost: firehose.example.com\r\n" + delete
                            + "Content-Length: 2\r\n\r\n{}")
                    .reply();
            assertEquals(421, reply.status());
        }
        assertFalse(lab.events().stream().anyMatch(event -> event.contains("DeliveryStreamDeletionStarted")));
    }

    @Test
    void what_is_wrong_is_told_in_the_order_of_checks() throws IOException {
        String json = "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Firehose_20150804.";
        assertRefusal("UnknownOperationException", send(json + "Nothing\r\n", "{}"));
        assertRefusal("SerializationException", send(json + "Nothing\r\n", "{"));
        assertRefusal("MissingAuthenticationTokenException", send(json + "ListDeliveryStreams\r\n", "{}"));
        assertRefusal("SerializationException", ask("ListDeliveryStreams", ""));
        assertRefusal(
                "SerializationException",
                send(HostileFirehoseRequest.json("ListDeliveryStreams") + "Content-Encoding: gzip\r\n", "{}"));
        assertRefusal("ValidationException", ask("DeleteDeliveryStream", "{}"));
    }

    private static void assertRefusal(String name, Reply reply) {
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.body().startsWith("{\"__type\":\"" + name + "\""), reply.body());
    }

    @Test
    void R4_with_keys_a_signature_must_be_the_right_one_and_for_this_service(@TempDir Path folder) throws IOException {
        try (LiveLab locked =
                LiveLab.open(folder, Service.DEFAULT, options -> options.withKeys(new SigningKeys("AK", "secret")))) {
            String list = HostileFirehoseRequest.json("ListDeliveryStreams");
            try (var client = new RawClient(locked.endpoint.port())) {
                Reply refused = client.post(list, "{}").reply();
                assertTrue(refused.body().contains("InvalidSignatureException"), refused.body());
            }
            try (var client = new RawClient(locked.endpoint.port())) {
                Reply refused = client.post(list.replace("/firehose/", "/kinesis/"), "{}")
                        .reply();
                assertTrue(refused.body().contains("scoped to correct service: 'firehose'"), refused.body());
            }
        }
    }

    @Test
    void R5_whatever_is_asked_of_delivery_streams_is_answered_or_refused_in_words() throws IOException {
        RawClient client = new RawClient(lab.endpoint.port());
        try {
            for (long seed = 0; seed < REQUESTS; seed++) {
                HostileFirehoseRequest request = HostileFirehoseRequest.any(new Random(seed));
                Reply reply = client.post(request.headers(), request.body()).reply();
                String said = "seed " + seed + ": " + reply;
                assertTrue(ANSWERS.contains(reply.status()), said);
                assertFalse(
                        reply.body().contains("dev.shardlab") || reply.body().contains("jetty"), said);
                assertTrue(reply.status() != 400 || reply.body().contains("__type"), said);
                if ("close".equals(reply.headers().get("connection"))) {
                    client.close();
                    client = new RawClient(lab.endpoint.port());
                }
            }
        } finally {
            client.close();
        }
        an_honest_client_is_answered_within_a_second();
    }
}
