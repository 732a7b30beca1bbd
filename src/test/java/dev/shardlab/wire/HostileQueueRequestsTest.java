package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shardlab.model.Service;
import dev.shardlab.wire.RawClient.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The service of queues obeys the rules of the listener as that of streams does, whatever is asked of it and in which protocol. */
@Timeout(120)
class HostileQueueRequestsTest {

    private static final int REQUESTS = Boolean.getBoolean("shardlab.long") ? 50_000 : 1_500;
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 403, 413);
    private static final int MEBIBYTE = 1 << 20;
    private static final String JOBS = "\"QueueUrl\":\"/000000000000/jobs\"";

    /** An answer that says back at most an excerpt of what was asked. */
    private static final int SHORT = 4_096;

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** On a machine that has other work to do. */
    private static final Duration BOUNDED = Duration.ofSeconds(6);

    private static LiveLab lab;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        lab = LiveLab.open(folder, Service.DEFAULT, options -> options);
        assertEquals(
                200,
                ask(HostileQueueRequest.json("CreateQueue"), "{\"QueueName\":\"jobs\"}")
                        .status());
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

    private static Reply ask(String headers, String body) throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            return client.post(headers, body).reply();
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void an_honest_client_is_answered_within_a_second() throws IOException {
        long begun = System.nanoTime();
        Reply reply = ask(HostileQueueRequest.json("GetQueueUrl"), "{\"QueueName\":\"jobs\"}");
        Duration took = since(begun);
        assertEquals(200, reply.status(), reply.body());
        assertTrue(took.compareTo(SECOND) < 0, () -> "it waited " + took);
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    private static String form(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining("&"));
    }

    static Stream<Arguments> bodies() {
        String large = "x".repeat(MEBIBYTE);
        return Stream.of(
                arguments("SendMessage", "[".repeat(4 * MEBIBYTE)),
                arguments("SendMessage", "{\"a\":".repeat(MEBIBYTE)),
                arguments("SendMessage", "{" + JOBS + ",\"MessageBody\":" + "[".repeat(MEBIBYTE)),
                arguments("SendMessage", "{" + many(300_000, i -> "\"MessageBody\":\"b\"") + "}"),
                arguments(
                        "SendMessage",
                        "{" + JOBS + ",\"MessageBody\":\"b\",\"MessageAttributes\":{"
                                + many(100_000, i -> "\"a" + i + "\":{\"DataType\":\"String\",\"StringValue\":\"x\"}")
                                + "}}"),
                arguments(
                        "SendMessage",
                        "{" + JOBS + ",\"MessageBody\":\"b\",\"MessageAttributes\":{\"a\":{\"DataType\":\"Number\","
                                + "\"StringValue\":\"" + "9".repeat(MEBIBYTE) + "\"}}}"),
                arguments(
                        "SendMessageBatch",
                        "{" + JOBS + ",\"Entries\":[" + many(100_000, i -> "{\"Id\":\"a\",\"MessageBody\":\"b\"}")
                                + "]}"),
                arguments(
                        "SendMessageBatch",
                        "{" + JOBS + ",\"Entries\":["
                                + many(10, i -> "{\"Id\":\"a" + i + "\",\"MessageBody\":\"" + large + "\"}") + "]}"),
                arguments("TagQueue", "{" + JOBS + ",\"Tags\":{" + many(300_000, i -> "\"k" + i + "\":\"v\"") + "}}"),
                arguments("UntagQueue", "{" + JOBS + ",\"TagKeys\":[" + many(300_000, i -> "\"k" + i + "\"") + "]}"),
                arguments(
                        "CreateQueue",
                        "{\"QueueName\":\"q\",\"Attributes\":{\"RedrivePolicy\":\"" + "[".repeat(MEBIBYTE) + "\"}}"),
                arguments("ListQueues", "{\"unknown\":\"" + "x".repeat(15 * MEBIBYTE) + "\"}"));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("bodies")
    void R5_a_body_takes_bounded_time_and_the_next_client_does_not_wait(String action, String body) throws IOException {
        long begun = System.nanoTime();
        Reply reply = ask(HostileQueueRequest.json(action), body);
        Duration took = since(begun);
        assertTrue(Set.of(200, 400).contains(reply.status()), reply.body());
        assertTrue(reply.body().length() < SHORT, () -> reply.body().length() + " bytes");
        assertTrue(took.compareTo(BOUNDED) < 0, () -> "it took " + took);
        an_honest_client_is_answered_within_a_second();
    }

    static Stream<String> forms() {
        return Stream.of(
                form(10_000, i -> "a" + i + "=b"),
                form(10_000, i -> "Attribute." + i + ".Name=x&Attribute." + i + ".Value=y"),
                form(1_999, i -> "a.b.c.d" + i + "=b"),
                "&".repeat(4 * MEBIBYTE),
                "%01".repeat(MEBIBYTE),
                ".".repeat(4 * MEBIBYTE),
                "a=" + "x".repeat(15 * MEBIBYTE));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("forms")
    void R5_a_form_takes_bounded_time_and_the_next_client_does_not_wait(String fields) throws IOException {
        long begun = System.nanoTime();
        Reply reply = ask(
                HostileQueueRequest.FORM,
                "Action=SendMessage&QueueUrl=/000000000000/jobs&MessageBody=b&DelaySeconds=9999&" + fields);
        Duration took = since(begun);
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.body().length() < SHORT, () -> reply.body().length() + " bytes");
        assertTrue(took.compareTo(BOUNDED) < 0, () -> "it took " + took);
        an_honest_client_is_answered_within_a_second();
    }

    /** What a refusal says back goes into the history and to the disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SendMessage:QueueUrl",
                "SendMessage:MessageGroupId",
                "SendMessage:MessageDeduplicationId",
                "DeleteMessage:ReceiptHandle",
                "ChangeMessageVisibility:ReceiptHandle",
                "GetQueueUrl:QueueName",
                "CreateQueue:QueueName",
                "ListQueues:NextToken",
                "ListDeadLetterSourceQueues:NextToken"
            })
    void R7_a_refusal_says_back_no_more_than_a_part_of_what_was_asked(String member) throws IOException {
        String action = member.substring(0, member.indexOf(':'));
        String name = member.substring(member.indexOf(':') + 1);
        Reply reply = ask(
                HostileQueueRequest.json(action),
                "{" + (name.equals("QueueUrl") ? "" : JOBS + ",")
                        + "\"MessageBody\":\"b\",\"VisibilityTimeout\":1,\"MaxResults\":1,\"" + name + "\":\""
                        + "x".repeat(3 * MEBIBYTE) + "\"}");
        assertEquals(400, reply.status(), () -> reply.body().substring(0, SHORT));
        assertTrue(reply.body().length() < SHORT, () -> reply.body().length() + " bytes");
    }

    @Test
    void R1_R2_and_R3_hold_for_queues_in_both_protocols() throws IOException {
        String unsigned = "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS.PurgeQueue\r\n";
        String form = "Action=PurgeQueue&QueueUrl=/000000000000/jobs";
        for (String page : List.of("Origin: http://example.com\r\n", "Sec-Fetch-Site: cross-site\r\n")) {
            for (Reply reply : List.of(
                    ask(HostileQueueRequest.json("PurgeQueue") + page, "{" + JOBS + "}"),
                    ask(HostileQueueRequest.FORM + page, form))) {
                assertEquals(403, reply.status());
                assertFalse(reply.headers().containsKey("access-control-allow-origin"));
            }
        }
        assertEquals(403, ask(unsigned, "{" + JOBS + "}").status());
        try (var client = new RawClient(lab.endpoint.port())) {
            Reply unread = client.send(
                            "POST / HTTP/1.1\r\nHost: localhost\r\n" + unsigned + "Content-Length: 12000000\r\n\r\n")
                    .reply();
            assertEquals(403, unread.status(), "before any of its body was read");
        }
        assertEquals(
                403,
                ask("Content-Type: application/x-www-form-urlencoded\r\n", form).status());
        try (var client = new RawClient(lab.endpoint.port())) {
            Reply reply = client.send("POST / HTTP/1.1\r\nHost: queue.example.com\r\n"
                            + HostileQueueRequest.json("PurgeQueue") + "Content-Length: 2\r\n\r\n{}")
                    .reply();
            assertEquals(421, reply.status());
        }
        assertFalse(lab.events().stream().anyMatch(event -> event.contains("QueuePurged")));
    }

    @Test
    void R5_text_that_is_no_utf8_becomes_no_message() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            String head = "POST / HTTP/1.1\r\nHost: localhost\r\n" + HostileQueueRequest.json("SendMessage");
            byte[] body = ("{" + JOBS + ",\"MessageBody\":\"??\"}").getBytes(StandardCharsets.UTF_8);
            body[body.length - 4] = (byte) 0xc0;
            body[body.length - 3] = (byte) 0xaf;
            Reply reply = client.send(head + "Content-Length: " + body.length + "\r\n\r\n")
                    .send(body)
                    .reply();
            assertEquals(400, reply.status());
            assertTrue(reply.body().contains("SerializationException"), reply.body());
        }
    }

    @Test
    void R5_whatever_is_asked_of_queues_is_answered_or_refused_in_words() throws IOException {
        RawClient client = new RawClient(lab.endpoint.port());
        try {
            for (long seed = 0; seed < REQUESTS; seed++) {
                HostileQueueRequest request = HostileQueueRequest.any(new Random(seed));
                Reply reply = client.post(request.headers(), request.body()).reply();
                String said = "seed " + seed + ": " + reply;
                assertTrue(ANSWERS.contains(reply.status()), said);
                assertFalse(
                        reply.body().contains("dev.shardlab") || reply.body().contains("jetty"), said);
                assertTrue(
                        reply.status() != 400
                                || reply.body().contains("__type")
                                || reply.body().contains("<Code>"),
                        said);
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
