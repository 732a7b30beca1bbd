package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.Service;
import dev.shardlab.wire.RawClient.Reply;
import dev.shardlab.wire.sign.SigningKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Queues through the whole of it: socket, frame, both protocols, live engine, and back. */
@Timeout(60)
class QueuesOverHttpTest {

    private static final String SIGNED = RawClient.SIGNED.replace("/kinesis/", "/sqs/");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private static LiveLab lab;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        lab = LiveLab.open(folder, Service.DEFAULT, options -> options);
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private static String json(String action) {
        return SIGNED + "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS." + action + "\r\n";
    }

    private static Reply ask(String action, String body) throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            return client.post(json(action), body.replace('\'', '"')).reply();
        }
    }

    private static Reply form(String headers, String body) throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            return client.post(headers, body).reply();
        }
    }

    /** The member that names the queue; it is made. */
    private static String queue(String name) throws IOException {
        String url = member(
                "QueueUrl", ask("CreateQueue", "{'QueueName':'" + name + "'}").body());
        assertEquals("http://localhost:" + lab.endpoint.port() + "/000000000000/" + name, url);
        return "'QueueUrl':'" + url + "'";
    }

    private static String member(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertTrue(matcher.find(), json);
        return matcher.group(1);
    }

    @Test
    void a_message_that_is_sent_is_received_and_deleted() throws IOException {
        String jobs = queue("sent");
        Reply sent = ask("SendMessage", "{" + jobs + ",'MessageBody':'hello'}");
        assertEquals(200, sent.status());
        assertEquals("application/x-amz-json-1.0", sent.headers().get("content-type"));
        Reply received = ask("ReceiveMessage", "{" + jobs + "}");
        assertEquals("hello", member("Body", received.body()));
        Reply deleted = ask(
                "DeleteMessage", "{" + jobs + ",'ReceiptHandle':'" + member("ReceiptHandle", received.body()) + "'}");
        assertEquals(200, deleted.status());
        assertEquals("", deleted.body());
        assertEquals(
                "{}",
                ask("ReceiveMessage", "{" + jobs + ",'VisibilityTimeout':0}").body());
    }

    @Test
    void a_refusal_says_in_a_header_what_older_clients_call_it() throws IOException {
        Reply refused = ask("PurgeQueue", "{'QueueUrl':'http://x/000000000000/nowhere'}");
        assertEquals(400, refused.status());
        assertEquals(
                "AWS.SimpleQueueService.NonExistentQueue;Sender",
                refused.headers().get("x-amzn-query-error"));
    }

    @Test
    void a_receive_that_waits_is_answered_by_the_message_that_comes_and_else_when_its_time_is_over()
            throws IOException {
        String jobs = queue("awaited");
        try (var waiting = new RawClient(lab.endpoint.port())) {
            waiting.post(json("ReceiveMessage"), ("{" + jobs + ",'WaitTimeSeconds':20}").replace('\'', '"'));
            while (lab.events().stream()
                    .noneMatch(event -> event.contains("PollStarted") && event.contains("awaited"))) {
                Thread.onSpinWait();
            }
            ask("SendMessage", "{" + jobs + ",'MessageBody':'late'}");
            String got = waiting.reply().body();
            // Twenty seconds here are one on the wall, which a busy machine may need for less than this.
            assertEquals(
                    "late",
                    member(
                            "Body",
                            got.equals("{}")
                                    ? ask("ReceiveMessage", "{" + jobs + "}").body()
                                    : got));
        }
        assertEquals(
                "{}",
                ask("ReceiveMessage", "{" + jobs + ",'WaitTimeSeconds':1}").body());
    }

    @Test
    void more_receives_than_there_are_threads_may_wait_at_once() throws IOException {
        String jobs = queue("many");
        List<RawClient> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(new RawClient(lab.endpoint.port())
                    .post(json("ReceiveMessage"), ("{" + jobs + ",'WaitTimeSeconds':20}").replace('\'', '"')));
        }
        for (int i = 0; i < 100; i += 10) {
            StringBuilder entries = new StringBuilder();
            for (int j = 0; j < 10; j++) {
                entries.append(j == 0 ? "" : ",").append("{'Id':'" + j + "','MessageBody':'m'}");
            }
            assertEquals(
                    200,
                    ask("SendMessageBatch", "{" + jobs + ",'Entries':[" + entries + "]}")
                            .status());
        }
        for (RawClient each : waiting) {
            assertEquals(200, each.reply().status());
            each.close();
        }
    }

    @Test
    void a_form_is_answered_in_xml_and_may_name_its_queue_by_the_path() throws IOException {
        queue("formed");
        try (var client = new RawClient(lab.endpoint.port())) {
            String body = "Action=SendMessage&Version=2012-11-05&MessageBody=a+%26+b";
            Reply sent = client.send("POST /000000000000/formed HTTP/1.1\r\nHost: localhost\r\n" + SIGNED + FORM
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .reply();
            assertEquals(200, sent.status(), sent.body());
            assertEquals("text/xml", sent.headers().get("content-type"));
            assertTrue(
                    sent.body().contains("<RequestId>" + sent.headers().get("x-amzn-requestid") + "</RequestId>"),
                    sent.body());
            Reply received = client.send(
                            "GET /000000000000/formed?Action=ReceiveMessage&Version=2012-11-05 HTTP/1.1\r\n"
                                    + "Host: localhost\r\n" + SIGNED + "\r\n")
                    .reply();
            assertEquals(200, received.status(), received.body());
            assertTrue(received.body().contains("<Body>a &amp; b</Body>"), received.body());
        }
    }

    /** No page of a browser can send such a header unasked. */
    @Test
    void R3_neither_a_form_nor_a_get_is_heard_without_a_signature_in_a_header() throws IOException {
        queue("guarded");
        String purge = "Action=PurgeQueue&QueueUrl=/000000000000/guarded";
        assertEquals(403, form(FORM, purge).status());
        String inQuery = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK/20261120/us-east-1/sqs/aws4_request"
                + "&X-Amz-Signature=00&X-Amz-SignedHeaders=host&X-Amz-Date=20261120T000000Z";
        try (var client = new RawClient(lab.endpoint.port())) {
            assertEquals(
                    403,
                    client.send("GET /?" + purge + "&" + inQuery + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .reply()
                            .status());
        }
        assertFalse(lab.events().stream().anyMatch(event -> event.contains("QueuePurged")));
    }

    @Test
    void with_keys_a_signature_must_be_the_right_one_and_for_this_service(@TempDir Path folder) throws IOException {
        try (LiveLab locked =
                LiveLab.open(folder, Service.DEFAULT, options -> options.withKeys(new SigningKeys("AK", "secret")))) {
            try (var client = new RawClient(locked.endpoint.port())) {
                Reply refused = client.post(json("ListQueues"), "{}").reply();
                assertEquals(403, refused.status(), refused.body());
                assertTrue(refused.body().contains("InvalidSignatureException"), refused.body());
            }
            try (var client = new RawClient(locked.endpoint.port())) {
                Reply refused = client.post(json("ListQueues").replace("/sqs/", "/kinesis/"), "{}")
                        .reply();
                assertTrue(refused.body().contains("scoped to correct service: 'sqs'"), refused.body());
            }
        }
    }

    @Test
    void a_message_of_a_mebibyte_is_taken_and_one_byte_more_is_not() throws IOException {
        String jobs = queue("large");
        String most = "x".repeat(1 << 20);
        assertEquals(
                200,
                ask("SendMessage", "{" + jobs + ",'MessageBody':'" + most + "'}")
                        .status());
        Reply refused = ask("SendMessage", "{" + jobs + ",'MessageBody':'" + most + "x'}");
        assertEquals(
                "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.",
                member("message", refused.body()));
        assertTrue(ask("ReceiveMessage", "{" + jobs + "}").body().contains(most));
    }

    @Test
    void whatever_comes_is_answered_in_words_and_nothing_stays_behind() throws IOException {
        String[] pieces = {
            "{",
            "}",
            "[",
            "]",
            "\"QueueUrl\":",
            "\"/000000000000/sent\"",
            ",",
            "\"Entries\":",
            "[[[[[[[[[[",
            "null",
            "1e999",
            "\"MessageBody\":\"m\"",
            "\"\\ud800\"",
            "\"MessageAttributes\":{\"a\":{\"DataType\":\"Binary\",\"BinaryValue\":\"*\"}}",
            "Action=",
            "SendMessage",
            "&",
            "QueueUrl=/000000000000/sent",
            "%",
            "%zz",
            "Attribute.1.Name=x",
            "=",
            "\u0000",
            "\\"
        };
        String[] actions = {"SendMessage", "SendMessageBatch", "CreateQueue", "ReceiveMessage", "Nothing", "", "../x"};
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(10); i >= 0; i--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            String headers = random.nextBoolean() ? json(actions[random.nextInt(actions.length)]) : SIGNED + FORM;
            Reply reply = form(headers, body.toString());
            long failing = seed;
            assertTrue(
                    List.of(200, 400, 403).contains(reply.status())
                            && !reply.body().contains("dev.shardlab"),
                    () -> "seed " + failing + ": " + reply + " to " + body);
        }
        long begun = System.nanoTime();
        while (lab.endpoint.heldBytes() > 0
                && System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) {
            Thread.onSpinWait();
        }
        assertEquals(0, lab.endpoint.heldBytes());
    }
}
