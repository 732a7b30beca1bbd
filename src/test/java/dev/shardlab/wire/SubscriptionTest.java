package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.Service;
import dev.shardlab.wire.EventReader.Event;
import dev.shardlab.wire.RawClient.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SubscriptionTest {

    private static final String FIRST_SHARD = "shardId-000000000000";

    private LiveLab lab;
    private String consumer;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        lab = LiveLab.open(folder, new Service("us-east-1", "000000000000", false), UnaryOperator.identity());
        ask("CreateStream", "{\"StreamName\":\"a\",\"ShardCount\":1}");
        until("DescribeStreamSummary", "{\"StreamName\":\"a\"}", "ACTIVE");
        String arn = "arn:aws:kinesis:us-east-1:000000000000:stream/a";
        consumer = member(
                "ConsumerARN", ask("RegisterStreamConsumer", "{\"StreamARN\":\"" + arn + "\",\"ConsumerName\":\"c\"}"));
        until("DescribeStreamConsumer", "{\"ConsumerARN\":\"" + consumer + "\"}", "ACTIVE");
    }

    @AfterEach
    void close() {
        assertTrue(soon(() -> lab.endpoint.heldBytes() == 0));
        lab.close();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static boolean soon(Condition condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.onSpinWait();
            }
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawClient post(RawClient client, String action, String body) throws IOException {
        return client.post(
                RawClient.SIGNED + "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Kinesis_20131202."
                        + action + "\r\n",
                body);
    }

    private String ask(String action, String body) throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            Reply reply = post(client, action, body).reply();
            assertEquals(200, reply.status(), reply.body());
            return reply.body();
        }
    }

    private void until(String action, String body, String answer) {
        assertTrue(soon(() -> ask(action, body).contains(answer)));
    }

    private static String member(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertTrue(matcher.find(), json);
        return matcher.group(1);
    }

    private EventReader subscribe(RawClient client, String type) throws IOException {
        Reply reply = post(
                        client,
                        "SubscribeToShard",
                        "{\"ConsumerARN\":\"" + consumer + "\",\"ShardId\":\"" + FIRST_SHARD
                                + "\",\"StartingPosition\":{\"Type\":\"" + type + "\"}}")
                .reply();
        assertEquals(200, reply.status());
        assertEquals("application/vnd.amazon.eventstream", reply.headers().get("content-type"));
        EventReader events = new EventReader(client.socket().getInputStream());
        Event first = events.next();
        assertNotNull(first);
        assertEquals("initial-response", first.headers().get(":event-type"));
        assertEquals("{}", first.payload());
        return events;
    }

    private void put(String data) throws IOException {
        ask("PutRecord", "{\"StreamName\":\"a\",\"PartitionKey\":\"k\",\"Data\":\"" + data + "\"}");
    }

    private static Event firstThat(EventReader events, Predicate<Event> fits) throws IOException {
        for (Event event = events.next(); event != null; event = events.next()) {
            if (fits.test(event)) {
                return event;
            }
        }
        throw new IOException("the stream is over");
    }

    @Test
    void records_are_pushed_as_they_come_each_once_and_in_order() throws IOException {
        put("AAAA");
        try (var client = new RawClient(lab.endpoint.port())) {
            EventReader events = subscribe(client, "TRIM_HORIZON");
            List<String> seen = new ArrayList<>();
            for (String data : List.of("AAAA", "BBBB", "CCCC", "DDDD")) {
                if (!data.equals("AAAA")) {
                    put(data);
                }
                Event event = firstThat(events, one -> one.payload().contains("\"Data\""));
                assertEquals("SubscribeToShardEvent", event.headers().get(":event-type"));
                assertEquals("event", event.headers().get(":message-type"));
                seen.add(member("Data", event.payload()));
            }
            assertEquals(List.of("AAAA", "BBBB", "CCCC", "DDDD"), seen);
        }
    }

    @Test
    void while_nothing_is_new_an_event_without_records_comes_each_second() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            EventReader events = subscribe(client, "LATEST");
            long before = System.nanoTime();
            for (int i = 0; i < 2; i++) {
                Event event = events.next();
                assertNotNull(event);
                assertTrue(
                        event.payload().startsWith("{\"Records\":[],\"ContinuationSequenceNumber\":\""),
                        event.payload());
                assertTrue(event.payload().contains("\"MillisBehindLatest\":0"), event.payload());
            }
            assertTrue(System.nanoTime() - before > Duration.ofMillis(1_900).toNanos());
        }
    }

    @Test
    void at_the_end_of_a_closed_shard_its_children_are_told_and_the_stream_ends() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            EventReader events = subscribe(client, "TRIM_HORIZON");
            ask(
                    "SplitShard",
                    "{\"StreamName\":\"a\",\"ShardToSplit\":\"" + FIRST_SHARD
                            + "\",\"NewStartingHashKey\":\"170141183460469231731687303715884105728\"}");
            Event last = firstThat(events, one -> one.payload().contains("ChildShards"));
            assertTrue(last.payload().contains("shardId-000000000001"), last.payload());
            assertTrue(last.payload().contains("shardId-000000000002"), last.payload());
            assertNull(events.next());
            assertEquals(200, post(client, "ListStreams", "{}").reply().status());
        }
    }

    @Test
    void a_consumer_that_is_deregistered_is_told_so_in_the_stream() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            EventReader events = subscribe(client, "TRIM_HORIZON");
            ask("DeregisterStreamConsumer", "{\"ConsumerARN\":\"" + consumer + "\"}");
            Event last = firstThat(events, one -> one.headers().containsKey(":exception-type"));
            assertEquals("exception", last.headers().get(":message-type"));
            assertEquals("ResourceNotFoundException", last.headers().get(":exception-type"));
            assertNull(events.next());
        }
    }

    @Test
    void a_subscription_that_is_refused_is_refused_like_everything_else() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            Reply reply = post(
                            client,
                            "SubscribeToShard",
                            "{\"ConsumerARN\":\"" + consumer
                                    + "\",\"ShardId\":\"shardId-000000000009\",\"StartingPosition\":{\"Type\":\"LATEST\"}}")
                    .reply();
            assertEquals(400, reply.status());
            assertEquals("ResourceNotFoundException", member("__type", reply.body()));
        }
    }

    @Test
    void a_client_that_goes_leaves_its_subscription() throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            subscribe(client, "LATEST");
            client.socket().setSoLinger(true, 0);
        }
        assertTrue(soon(() -> lab.endpoint.openConnections() == 0));
        assertTrue(soon(() -> lab.events().stream().anyMatch(event -> event.contains("CLIENT_LEFT"))));
    }
}
