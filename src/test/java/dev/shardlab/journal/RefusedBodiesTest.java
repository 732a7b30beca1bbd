package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.kinesis.PutOutline;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.timeline.EventLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what was refused only the lengths are kept, and the session told again is the same, event by event. */
class RefusedBodiesTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private KeptSession session;

    @BeforeEach
    void open() {
        session = new KeptSession(folder);
        ask("CreateStream", "{\"StreamName\": \"clicks\", \"ShardCount\": 2}");
        session.pass(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Reply ask(String action, String json) {
        return session.ask(action, new OfStreams(BodyEncoding.JSON), json);
    }

    private static String record(String key, byte[] data) {
        return "{\"PartitionKey\": \"" + key + "\", \"Data\": \""
                + Base64.getEncoder().encodeToString(data) + "\"}";
    }

    private static String putRecord(String stream, byte[] data) {
        return "{\"StreamName\": \"" + stream + "\", " + record("ada", data).substring(1);
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void R7_a_hundred_throttled_mebibytes_leave_a_few_kilobytes() throws Exception {
        byte[] data = random(new Random(1), MEBIBYTE - 3);
        assertInstanceOf(RecordReply.RecordPut.class, ask("PutRecord", putRecord("clicks", data)));
        long before = session.keptBytes();
        for (int i = 0; i < 100; i++) {
            assertInstanceOf(Reply.Refused.class, ask("PutRecord", putRecord("clicks", data)));
        }
        long more = session.keptBytes() - before;
        assertTrue(more < 50_000, more + " bytes for a hundred refused ones");
        session.isToldAgain();
    }

    @Test
    void R7_of_a_put_that_is_refused_in_part_the_rest_is_kept_byte_for_byte() throws Exception {
        byte[] small = "hello".getBytes(StandardCharsets.UTF_8);
        byte[] large = random(new Random(2), MEBIBYTE - 100);
        long before = session.keptBytes();
        RecordReply.PutOutcome outcome = assertInstanceOf(
                RecordReply.PutOutcome.class,
                ask(
                        "PutRecords",
                        "{\"StreamName\": \"clicks\", \"Records\": [" + record("ada", large) + ","
                                + record("ada", large) + "," + record("ada", small) + "]}"));
        assertEquals(List.of(1), List.of(outcome.refused().get(0)));
        assertTrue(session.keptBytes() - before < 2 * MEBIBYTE, "only one of two");
        EventLog log = session.log();
        RecordsAppended stored = LongStream.range(0, log.size())
                .mapToObj(log::get)
                .filter(RecordsAppended.class::isInstance)
                .map(RecordsAppended.class::cast)
                .findFirst()
                .orElseThrow();
        assertArrayEquals(large, stored.batch().data(0));
        assertArrayEquals(new byte[large.length], stored.batch().data(1));
        assertArrayEquals(small, stored.batch().data(2));
        session.isToldAgain();
    }

    @Test
    void R7_hash_and_length_of_a_refused_body_are_kept() throws Exception {
        String body = putRecord("nowhere", new byte[] {1, 2, 3});
        assertInstanceOf(Reply.Refused.class, ask("PutRecord", body));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        String kept = HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("lecture.calls")));
        assertTrue(kept.contains(
                String.format("%08x", body.length()) + HexFormat.of().formatHex(hash)));
        session.isToldAgain();
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void R7_whatever_is_refused_the_session_told_again_is_the_same(long seed) {
        Random random = new Random(seed);
        List<String> streams = List.of("clicks", "clicks", "clicks", "sealed", "auto", "nowhere");
        ask("CreateStream", "{\"StreamName\": \"sealed\", \"ShardCount\": 1}");
        ask("CreateStream", "{\"StreamName\": \"auto\", \"ShardCount\": 2}");
        session.pass(Duration.ofSeconds(30));
        ask(
                "StartStreamEncryption",
                "{\"StreamName\": \"sealed\", \"EncryptionType\": \"KMS\", \"KeyId\": \"alias/k\"}");
        session.pass(Duration.ofSeconds(30));
        for (int i = 0; i < 30; i++) {
            session.pass(Duration.ofMillis(random.nextInt(200)));
            String stream = streams.get(random.nextInt(streams.size()));
            if (random.nextBoolean()) {
                ask("PutRecord", putRecord(stream, random(random, random.nextInt(MEBIBYTE))));
            } else {
                List<String> records = new ArrayList<>();
                for (int j = random.nextInt(8); j >= 0; j--) {
                    records.add(record("k" + random.nextInt(9), random(random, random.nextInt(MEBIBYTE / 2))));
                }
                ask(
                        "PutRecords",
                        "{\"StreamName\": \"" + stream + "\", \"Records\": [" + String.join(",", records) + "]}");
            }
        }
        session.isToldAgain();
    }

    @Test
    void F5_an_outline_that_speaks_of_more_than_a_request_may_have_is_none() {
        for (String crafted : List.of(
                "{\"Records\": [{\"DataLength\": 2000000000}]}",
                "{\"Records\": [{\"DataLength\": 16000000}, {\"DataLength\": 16000000}]}",
                "{\"DataLength\": -1}",
                "{\"Other\": 1}",
                "{\"Records\": {\"DataLength\"")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PutOutline.body(crafted.getBytes(StandardCharsets.UTF_8)),
                    crafted);
        }
    }
}
