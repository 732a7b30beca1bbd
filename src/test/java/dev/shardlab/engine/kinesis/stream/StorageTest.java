package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamSetting.StartStreamEncryption;
import dev.shardlab.command.kinesis.StreamSetting.StopStreamEncryption;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamRecordDistributionStrategy;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.kinesis.ShardState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Encryption at rest, and records that the stream places by itself. */
class StorageTest {

    private static final KeyId KEY = new KeyId("alias/aws/kinesis");

    @Test
    void an_encrypted_stream_stores_cipher_text_and_gives_clear_text() {
        Lab lab = Lab.withStream(1);
        encrypt(lab);

        assertEquals(EncryptionType.KMS, lab.put("k", "secret").encryption());

        StreamRecord stored = lab.shard(0).record(0);
        assertFalse(new String(stored.data(), StandardCharsets.ISO_8859_1).contains("secret"));
        StreamRecord read = lab.get(lab.iterator(0, IteratorType.TRIM_HORIZON), 10)
                .records()
                .getFirst();
        assertEquals(List.of("k", "secret"), List.of(read.partitionKey(), text(read.data())));
        assertEquals(EncryptionType.KMS, read.encryption());
    }

    @Test
    void what_was_stored_before_and_after_encryption_is_read_alike() {
        Lab lab = Lab.withStream(2);
        lab.put("a", "before");
        encrypt(lab);
        lab.put(RecordBatch.builder()
                .add("x", HashKey.MIN, bytes("first"))
                .add("y", HashKey.MAX, bytes("elsewhere"))
                .add("z", HashKey.MIN, bytes("second"))
                .build());
        lab.ask(new StopStreamEncryption(ORDERS, EncryptionType.KMS, KEY));
        lab.pass(ServiceDelays.SETTING);
        lab.put(RecordBatch.builder().add("w", HashKey.MIN, bytes("after")).build());

        RecordSlice records =
                lab.get(lab.iterator(0, IteratorType.TRIM_HORIZON), 10).records();

        List<String> texts = List.of("before", "first", "second", "after");
        assertEquals(texts, records.stream().map(record -> text(record.data())).toList());
        assertEquals(texts, records.runs().stream().flatMap(StorageTest::texts).toList());
        assertEquals(
                List.of(EncryptionType.NONE, EncryptionType.KMS, EncryptionType.KMS, EncryptionType.NONE),
                records.stream().map(StreamRecord::encryption).toList());
    }

    @Test
    void cipher_text_counts_no_more_than_clear_text() {
        Lab lab = Lab.withStream(1);
        encrypt(lab);
        lab.put("key", "seven77");

        assertEquals(10, lab.shard(0).bytes());
        assertEquals(10, lab.shard(0).log().sizeBytes(0));
    }

    @Test
    void the_same_payload_is_never_stored_alike_but_in_the_same_way_in_every_run() {
        Lab lab = Lab.withStream(1);
        encrypt(lab);
        lab.put("k", "same");
        lab.put("k", "same");
        Lab again = Lab.withStream(1);
        encrypt(again);
        again.put("k", "same");

        ShardState shard = lab.shard(0);
        assertNotEquals(text(shard.record(0).data()), text(shard.record(1).data()));
        assertArrayEquals(shard.record(0).data(), again.shard(0).record(0).data());
    }

    @Test
    void a_payload_that_was_changed_is_noticed() {
        RecordBatch stored = new PayloadEncryption(1)
                .sealed(RecordBatch.builder().add("k", bytes("data")).build(), KEY, 1);
        RecordBatch changed = stored.sealed(KEY, PayloadEncryption.SEAL_BYTES, (_, payload) -> {
            payload[payload.length - 1]++;
            return payload;
        });

        assertThrows(IllegalStateException.class, () -> new PayloadEncryption(1).opened(changed));
        assertThrows(IllegalStateException.class, () -> new PayloadEncryption(2).opened(stored));
        assertEquals("data", text(new PayloadEncryption(1).opened(stored).data(0)));
    }

    @Test
    void a_stream_that_places_records_itself_ignores_their_keys_and_fills_its_shards_evenly() {
        Lab lab = Lab.onDemand();
        lab.ask(new UpdateStreamRecordDistributionStrategy(ORDERS, RecordDistribution.AUTO));
        lab.pass(ServiceDelays.SETTING);
        for (int i = 0; i < 200; i++) {
            lab.put("always the same key", "v");
        }
        lab.put(RecordBatch.builder().addUnkeyed(bytes("no key at all")).build());

        for (int shard = 0; shard < 4; shard++) {
            assertEquals(50, lab.shard(shard).next(), 1.0);
        }
        List<String> keys = lab.stream().shards().stream()
                .flatMap(shard -> shard.records(0, shard.next()).stream())
                .map(StreamRecord::partitionKey)
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("", "always the same key"), keys);
    }

    @Test
    void elsewhere_a_record_needs_a_key() {
        Lab lab = Lab.withStream(1);
        RecordBatch unkeyed = RecordBatch.builder()
                .add("k", bytes("a"))
                .addUnkeyed(bytes("b"))
                .build();

        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value null at 'records.2.member.partitionKey' failed to satisfy"
                                + " constraint: Member must not be null"),
                lab.ask(new PutRecords(1, ORDERS, unkeyed)));
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member"
                                + " must not be null"),
                lab.ask(new PutRecord(
                        2, ORDERS, RecordBatch.builder().addUnkeyed(bytes("b")).build(), null)));
    }

    @Test
    void an_unencrypted_put_stores_the_very_batch_it_came_with() {
        Lab lab = Lab.withStream(1);
        RecordBatch batch = RecordBatch.builder().add("k", bytes("v")).build();

        PutOutcome outcome = lab.put(batch);

        assertEquals(new ShardId(0), outcome.outcome(0).shard());
        assertSame(batch, lab.shard(0).record(0).batch());
    }

    private static void encrypt(Lab lab) {
        lab.ask(new StartStreamEncryption(ORDERS, EncryptionType.KMS, KEY));
        lab.pass(ServiceDelays.SETTING);
    }

    private static Stream<String> texts(RecordRun run) {
        return IntStream.range(0, run.size()).mapToObj(i -> text(run.batch().data(run.position(i))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
