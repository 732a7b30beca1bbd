package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.firehose.DeliveryOutline;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Reply;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.firehose.FirehoseError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of records that a delivery stream refused only lengths are kept, and the session told again is the same, event by event. */
class RefusedDeliveriesTest {

    /** Base64 of a megabyte less than a record may have. */
    private static final String LARGE = "AAAA".repeat(330_000);

    @TempDir
    private Path folder;

    private KeptSession session;

    @BeforeEach
    void open() {
        session = new KeptSession(folder);
        ask(
                "CreateDeliveryStream",
                "{'DeliveryStreamName':'logs','S3DestinationConfiguration':{'RoleARN':'arn:aws:iam::000000000000:role/r',"
                        + "'BucketARN':'arn:aws:s3:::lake','BufferingHints':{'SizeInMBs':1,'IntervalInSeconds':5}}}");
        session.pass(Duration.ofSeconds(11));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Reply ask(String action, String json) {
        return session.ask(action, new OfFirehose(), json.replace('\'', '"'));
    }

    private Reply put(String stream, String record) {
        return ask("PutRecord", "{'DeliveryStreamName':'" + stream + "','Record':{'Data':'" + record + "'}}");
    }

    @Test
    void what_was_put_is_there_after_a_restart() {
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(RecordsTaken.class, put("logs", "aGVsbG8="));
            session.pass(Duration.ofSeconds(1));
        }
        assertTrue(LongStream.range(0, session.log().size())
                .anyMatch(i -> session.log().get(i).toString().contains("ObjectDelivered")));
        session.isToldAgain();
    }

    @Test
    void R7_refused_megabytes_of_records_leave_a_few_kilobytes() throws IOException {
        long before = session.keptBytes();
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    FirehoseError.RESOURCE_NOT_FOUND,
                    assertInstanceOf(FirehoseRefused.class, put("nowhere", LARGE))
                            .error());
        }
        assertEquals(
                FirehoseError.INVALID_ARGUMENT,
                assertInstanceOf(
                                FirehoseRefused.class,
                                ask(
                                        "PutRecordBatch",
                                        "{'DeliveryStreamName':'logs','Records':["
                                                + ("{'Data':'" + LARGE + "'},").repeat(4) + "{'Data':'" + LARGE
                                                + "'}]}"))
                        .error());
        long more = session.keptBytes() - before;
        assertTrue(more < 10_000, more + " bytes");
        session.isToldAgain();
    }

    @Test
    void R7_of_a_batch_that_is_refused_in_part_what_was_taken_is_kept_byte_for_byte() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(RecordsTaken.class, put("logs", LARGE));
        }
        long before = session.keptBytes();
        RecordsTaken taken = assertInstanceOf(
                RecordsTaken.class,
                ask(
                        "PutRecordBatch",
                        "{'DeliveryStreamName':'logs','Records':[{'Data':'" + "a2VwdA==" + "'},{'Data':'" + LARGE
                                + "'},{'Data':'bG9zdA=='}]}"));
        assertEquals(1, taken.taken());
        assertTrue(session.keptBytes() - before < 1_000);
        String kept = Files.readString(session.calls(), StandardCharsets.ISO_8859_1);
        assertTrue(kept.contains("a2VwdA==") && !kept.contains("bG9zdA=="));
        session.isToldAgain();
    }

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void R7_whatever_a_delivery_stream_refuses_the_session_told_again_is_the_same(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            session.pass(Duration.ofMillis(random.nextInt(300)));
            List<String> records = new ArrayList<>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                records.add("{'Data':'"
                        + List.of("", "aGk=", "AAAA".repeat(random.nextInt(200_000)), "no base64!")
                                .get(random.nextInt(60) % 4)
                        + "'}");
            }
            ask(
                    "PutRecordBatch",
                    "{'DeliveryStreamName':'" + (random.nextInt(9) == 0 ? "nowhere" : "logs") + "','Records':["
                            + String.join(",", records) + "]}");
        }
        session.isToldAgain();
    }

    @Test
    void F5_an_outline_of_records_that_speaks_of_more_than_a_request_may_have_is_none() {
        for (String crafted : List.of(
                "{'Records':[{'DataLength':2000000000}]}",
                "{'Records':[{'DataLength':16000000},{'DataLength':16000000}]}",
                "{'Record':{'DataLength':-1}}",
                "{'Other':1}",
                "{'Records':{'Data'")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> DeliveryOutline.body(crafted.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                    crafted);
        }
    }
}
