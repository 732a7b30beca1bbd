package dev.shardlab.sink.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sink.http.HttpDelivery.Delivered;
import dev.shardlab.sink.http.HttpDelivery.Failed;
import dev.shardlab.sink.http.HttpDelivery.TooMuch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDeliveryTest {

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");
    private static final String ARN = "arn:aws:firehose:us-east-1:000000000000:deliverystream/clicks";

    private HttpReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new HttpReceiver(0, "dd-api-key");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static List<byte[]> records(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private HttpDelivery deliver(String key, boolean gzip, String requestId, String... texts) throws HttpTarget.Unfit {
        return new HttpSender(OutboundRules.loopback())
                .deliver(
                        HttpDestination.of(receiver.url() + "v1/input?x=1", key, Map.of("team", "blue"), gzip),
                        requestId,
                        AT,
                        ARN,
                        records(texts));
    }

    private HttpDelivery deliver(String requestId) throws HttpTarget.Unfit {
        return deliver("dd-api-key", false, requestId, "one", "two");
    }

    @Test
    void records_arrive_byte_for_byte_packed_or_not() throws Exception {
        assertEquals(new Delivered(), deliver("dd-api-key", false, "r-1", "{\"a\":1}", "ä\u0000"));
        assertEquals(new Delivered(), deliver("dd-api-key", true, "r-2", "three"));
        assertEquals(
                List.of(
                        new ReceivedRequest(1, "r-1", false, 200, 2, 10, List.of("{\"a\":1}", "ä\u0000")),
                        new ReceivedRequest(2, "r-2", false, 200, 1, 5, List.of("three"))),
                receiver.last());
        assertEquals(new ReceiverCounts(2, 2, 0, 3), receiver.counts());
    }

    @Test
    void a_key_that_is_not_known_is_refused_as_datadog_does() throws Exception {
        assertEquals(
                new Failed(
                        "HttpEndpoint.DestinationException",
                        "The endpoint answered 401: The access key is not known here."),
                deliver("another", false, "r-1", "one"));
        assertEquals(new ReceiverCounts(1, 1, 0, 0), receiver.counts());
    }

    @Test
    void what_is_sent_again_is_counted_as_sent_again() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withFailEvery(2));
        assertEquals(new Delivered(), deliver("r-1"));
        assertEquals(
                new Failed(
                        "HttpEndpoint.DestinationException",
                        "The endpoint answered 500: The receiver was asked to answer 500."),
                deliver("r-2"));
        assertEquals(new Delivered(), deliver("r-2"));
        assertEquals(new ReceiverCounts(3, 2, 1, 4), receiver.counts());
        assertEquals(
                List.of(false, false, true),
                receiver.last().stream().map(ReceivedRequest::seenBefore).toList());
    }

    @Test
    void an_answer_for_another_request_is_none() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withWrongRequestId());
        assertEquals(
                new Failed(
                        "HttpEndpoint.InvalidResponseFromDestination",
                        "The endpoint answered 200 with a body that does not say this request's id and a timestamp."),
                deliver("r-1"));
    }

    @Test
    void too_much_is_final() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withStatus(413));
        assertInstanceOf(TooMuch.class, deliver("r-1"));
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withStatus(307));
        assertEquals(
                "HttpEndpoint.DestinationException",
                assertInstanceOf(Failed.class, deliver("r-1")).code());
        assertEquals(1, receiver.counts().requests());
    }

    @Test
    void a_connection_that_is_reset_or_that_nobody_takes_is_a_failure() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withReset());
        assertEquals(
                "HttpEndpoint.ConnectionReset",
                assertInstanceOf(Failed.class, deliver("r-1")).code());
        receiver.close();
        assertEquals(
                "HttpEndpoint.ConnectionFailed",
                assertInstanceOf(Failed.class, deliver("r-1")).code());
    }

    @Test
    void H2_a_receiver_that_takes_its_time_is_left() throws Exception {
        assertEquals(Duration.ofSeconds(30), OutboundPost.IN_ALL);
        assertEquals(Duration.ofSeconds(5), OutboundPost.TO_CONNECT);
        receiver.set(ReceiverKnobs.WELL.withDelay(Duration.ofSeconds(20)));
        HttpSender hurried = new HttpSender(new OutboundPost(OutboundRules.loopback(), Duration.ofMillis(300)));
        assertEquals(
                new Failed("HttpEndpoint.RequestTimeout", "There was no whole answer within 0.3 s."),
                hurried.deliver(
                        HttpDestination.of(receiver.url(), "dd-api-key", Map.of(), false),
                        "r-1",
                        AT,
                        ARN,
                        records("x")));
    }

    @Test
    void fifty_requests_are_kept_and_of_each_the_beginning() throws Exception {
        String[] many = IntStream.range(0, 30).mapToObj(_ -> "x".repeat(5_000)).toArray(String[]::new);
        for (int i = 0; i < 60; i++) {
            deliver("dd-api-key", true, "r-" + i, many);
        }
        assertEquals(50, receiver.last().size());
        ReceivedRequest last = receiver.last().getLast();
        assertEquals(60, last.number());
        assertEquals(30, last.records());
        assertEquals(150_000, last.bytes());
        assertEquals(20, last.first().size());
        assertEquals(1_000, last.first().getFirst().length());
    }

    @Test
    void pauses_double_up_to_two_minutes_and_differ_by_fifteen_percent() {
        assertEquals(Duration.ofMillis(850), HttpSender.pause(1, 0));
        assertEquals(Duration.ofMillis(1_000), HttpSender.pause(1, 0.5));
        assertEquals(Duration.ofMillis(64_000), HttpSender.pause(7, 0.5));
        assertEquals(Duration.ofMillis(120_000), HttpSender.pause(8, 0.5));
        assertEquals(Duration.ofMillis(120_000), HttpSender.pause(1_000, 0.5));
        assertTrue(HttpSender.pause(9, 0.999).compareTo(Duration.ofMillis(138_000)) <= 0);
    }
}
