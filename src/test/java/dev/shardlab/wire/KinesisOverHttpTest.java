package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.Service;
import dev.shardlab.wire.RawClient.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through the whole of it: socket, frame, codec, live engine, and back. */
@Timeout(60)
class KinesisOverHttpTest {

    private static LiveLab lab;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        lab = LiveLab.open(folder, new Service("us-east-1", "000000000000", false), UnaryOperator.identity());
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private static Reply ask(String action, String body) throws IOException {
        try (var client = new RawClient(lab.endpoint.port())) {
            return client.post(
                            RawClient.SIGNED
                                    + "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: Kinesis_20131202."
                                    + action + "\r\n",
                            body)
                    .reply();
        }
    }

    private static String member(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertTrue(matcher.find(), json);
        return matcher.group(1);
    }

    @Test
    void a_record_that_is_put_can_be_read() throws IOException {
        assertEquals(
                200,
                ask("CreateStream", "{\"StreamName\":\"a\",\"ShardCount\":1}").status());
        Reply summary = ask("DescribeStreamSummary", "{\"StreamName\":\"a\"}");
        while (!member("StreamStatus", summary.body()).equals("ACTIVE")) {
            summary = ask("DescribeStreamSummary", "{\"StreamName\":\"a\"}");
        }
        Reply put = ask("PutRecord", "{\"StreamName\":\"a\",\"PartitionKey\":\"k\",\"Data\":\"aGVsbG8=\"}");
        assertEquals(200, put.status());
        assertEquals("shardId-000000000000", member("ShardId", put.body()));
        Reply iterator = ask(
                "GetShardIterator",
                "{\"StreamName\":\"a\",\"ShardId\":\"shardId-000000000000\",\"ShardIteratorType\":\"TRIM_HORIZON\"}");
        Reply records = ask("GetRecords", "{\"ShardIterator\":\"" + member("ShardIterator", iterator.body()) + "\"}");
        assertEquals(200, records.status());
        assertEquals("aGVsbG8=", member("Data", records.body()));
        assertEquals(member("SequenceNumber", put.body()), member("SequenceNumber", records.body()));
    }

    @Test
    void what_breaks_a_constraint_is_refused_in_the_services_words() throws IOException {
        Reply reply = ask("CreateStream", "{\"StreamName\":\"?\",\"ShardCount\":0}");
        assertEquals(400, reply.status());
        assertEquals("ValidationException", member("__type", reply.body()));
        assertTrue(member("message", reply.body()).startsWith("2 validation errors detected: "), reply.body());
    }

    @Test
    void what_the_engine_refuses_is_refused_in_its_words() throws IOException {
        Reply reply = ask("DeleteStream", "{\"StreamName\":\"nowhere\"}");
        assertEquals(400, reply.status());
        assertEquals(
                "{\"__type\":\"ResourceNotFoundException\",\"message\":\"Stream nowhere under account 000000000000 not"
                        + " found.\"}",
                reply.body());
    }

    @Test
    void a_body_that_breaks_off_is_refused_whatever_else_is_wrong() throws IOException {
        assertEquals(
                "{\"__type\":\"SerializationException\"}",
                ask("NoSuchAction", "{\"a").body());
        assertEquals(
                "{\"__type\":\"UnknownOperationException\"}",
                ask("NoSuchAction", "{}").body());
        assertEquals(
                "{\"__type\":\"SerializationException\"}",
                ask("ListStreams", "{\"a").body());
    }
}
