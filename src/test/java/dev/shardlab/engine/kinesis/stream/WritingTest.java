package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.Lab.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.RecordReply.RecordOutcome.Stored;
import dev.shardlab.command.kinesis.RecordReply.RecordOutcome.Throttled;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.WriteLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PutRecords (API reference; developer guide, "Quotas and limits"). */
class WritingTest {

    private static final ShardId FIRST = new ShardId(0);
    private static final ShardId SECOND = new ShardId(1);
    private static final int MIB = 1 << 20;

    @Test
    void a_request_becomes_one_event_with_a_column_for_the_shards() {
        Lab lab = Lab.withStream(2);
        RecordBatch batch = RecordBatch.builder()
                .add("k", HashKey.MAX, new byte[] {1})
                .add("k", HashKey.MIN, new byte[] {2})
                .add("k", HashKey.MAX, new byte[] {3})
                .build();

        assertEquals(
                List.of(new RecordsAppended(
                        lab.now(),
                        ORDERS,
                        PutOrigin.of(SHOP, 7),
                        batch,
                        Placement.of(IntColumn.of(0, 1, 2), IntColumn.of(1, 0, 1)))),
                lab.happens(new PutRecords(7, ORDERS, batch)));
    }

    @Test
    void each_stored_record_is_answered_with_its_shard_and_the_sequence_number_a_reader_finds() {
        Lab lab = Lab.withStream(2);
        lab.put(HashKey.MAX, 3, 1);
        PutOutcome outcome = lab.put(RecordBatch.builder()
                .add("k", HashKey.MAX, new byte[] {1})
                .add("k", HashKey.MIN, new byte[] {2})
                .add("k", HashKey.MAX, new byte[] {3})
                .build());

        assertEquals(0, outcome.failedRecordCount());
        assertEquals(new Stored(SECOND, lab.shard(1).sequenceNumber(3)), outcome.outcome(0));
        assertEquals(new Stored(FIRST, lab.shard(0).sequenceNumber(0)), outcome.outcome(1));
        assertEquals(new Stored(SECOND, lab.shard(1).sequenceNumber(4)), outcome.outcome(2));
    }

    @Test
    void a_shard_stores_1000_records_in_a_second_and_refuses_the_next() {
        Lab lab = Lab.withStream(1);
        lab.put(HashKey.MIN, 500, 1);
        PutOutcome full = lab.put(HashKey.MIN, 500, 1);
        PutOutcome over = lab.put(HashKey.MIN, 1, 1);

        assertEquals(0, full.failedRecordCount());
        assertEquals(new Throttled(FIRST, WriteLimit.RECORDS_PER_SEC), over.outcome(0));
        assertEquals(IntColumn.of(0), over.refused());
        assertEquals(1, lab.shard(0).throttled());
    }

    @Test
    void a_shard_stores_1_mib_in_a_second_keys_included_and_refuses_the_next_byte() {
        Lab lab = Lab.withStream(1);
        lab.put(HashKey.MIN, 1, MIB - 3);

        assertEquals(
                new Throttled(FIRST, WriteLimit.BYTES_PER_SEC),
                lab.put(HashKey.MIN, 1, 2).outcome(0));
        assertEquals(0, lab.put(HashKey.MIN, 1, 1).failedRecordCount());
        assertEquals(MIB, lab.shard(0).bytesWrittenInSecond(lab.now()));
    }

    @Test
    void limits_begin_anew_with_each_whole_second_of_the_clock() {
        Lab lab = Lab.withStream(1);
        lab.pass(Duration.ofMillis(999));
        lab.put(HashKey.MIN, 500, 1);
        lab.put(HashKey.MIN, 500, 1);
        assertEquals(1, lab.put(HashKey.MIN, 1, 1).failedRecordCount());
        lab.pass(Duration.ofMillis(1));

        assertEquals(0, lab.put(HashKey.MIN, 500, 1).failedRecordCount());
    }

    @Test
    void a_full_shard_does_not_keep_records_from_another() {
        Lab lab = Lab.withStream(2);
        lab.put(HashKey.MIN, 500, 1);
        lab.put(HashKey.MIN, 499, 1);
        RecordBatch batch = RecordBatch.builder()
                .add("k", HashKey.MIN, new byte[1])
                .add("k", HashKey.MIN, new byte[1])
                .add("k", HashKey.MAX, new byte[1])
                .add("k", HashKey.MIN, new byte[1])
                .build();

        Decision decision = lab.decide(new PutRecords(9, ORDERS, batch));

        assertEquals(
                List.of(
                        new RecordsAppended(
                                lab.now(),
                                ORDERS,
                                PutOrigin.of(SHOP, 9),
                                batch,
                                Placement.of(IntColumn.of(0, 2), IntColumn.of(0, 1))),
                        new PutThrottled(
                                lab.now(),
                                ORDERS,
                                PutOrigin.of(SHOP, 9),
                                batch,
                                FIRST,
                                WriteLimit.RECORDS_PER_SEC,
                                IntColumn.of(1, 3))),
                decision.events());
        assertEquals(IntColumn.of(1, 3), ((PutOutcome) decision.reply()).refused());
    }

    /** API reference, PutRecords: "A single record failure does not stop the processing of subsequent records." */
    @Test
    void a_smaller_record_after_a_refused_one_is_stored() {
        Lab lab = Lab.withStream(1);
        lab.put(HashKey.MIN, 1, MIB - 100);
        PutOutcome outcome = lab.put(RecordBatch.builder()
                .add("k", HashKey.MIN, new byte[200])
                .add("k", HashKey.MIN, new byte[50])
                .build());

        assertEquals(new Throttled(FIRST, WriteLimit.BYTES_PER_SEC), outcome.outcome(0));
        assertEquals(new Stored(FIRST, lab.shard(0).sequenceNumber(1)), outcome.outcome(1));
    }

    @Test
    void one_shard_can_reach_both_limits_in_one_request_and_each_is_a_fact() {
        Lab lab = Lab.withStream(1);
        lab.put(HashKey.MIN, 500, 1);
        lab.put(HashKey.MIN, 499, 1);
        RecordBatch batch = RecordBatch.builder()
                .add("k", HashKey.MIN, new byte[MIB - 10])
                .add("k", HashKey.MIN, new byte[1])
                .add("k", HashKey.MIN, new byte[1])
                .build();

        List<IntColumn> throttled = lab.happens(new PutRecords(1, ORDERS, batch)).stream()
                .filter(PutThrottled.class::isInstance)
                .map(event -> ((PutThrottled) event).positions())
                .toList();

        assertEquals(List.of(IntColumn.of(2), IntColumn.of(0)), throttled);
    }

    @Test
    void a_request_has_1_to_500_records() {
        Lab lab = Lab.withStream(4);
        assertEquals(
                refusedPut(
                        "Value at 'records' failed to satisfy constraint: Member must have length greater than or equal"
                                + " to 1"),
                ask(lab, RecordBatch.builder().build()));
        assertEquals(
                refusedPut("Value at 'records' failed to satisfy constraint: Member must have length less than or equal"
                        + " to 500"),
                ask(lab, batch(501, 1)));
        assertEquals(0, lab.put(batch(500, 1)).failedRecordCount());
    }

    @Test
    void a_record_has_at_most_1_mib_with_its_key() {
        Lab lab = Lab.withStream(1);
        assertEquals(0, lab.put(HashKey.MIN, 1, MIB - 1).failedRecordCount());
        assertEquals(
                refusedPut("Value at 'records.1.member.data' failed to satisfy constraint: Member must have length less"
                        + " than or equal to 1048576"),
                ask(lab, batch(1, MIB)));
    }

    @Test
    void every_record_that_is_too_large_is_named_up_to_ten() {
        Lab lab = Lab.withStream(1);
        Refused two = (Refused) ask(lab, batch(2, MIB + 1));
        Refused eleven = (Refused) ask(lab, batch(11, MIB + 1));

        assertEquals(
                "2 validation errors detected: Value at 'records.1.member.data' failed to satisfy constraint: Member must"
                        + " have length less than or equal to 1048576; Value at 'records.2.member.data' failed to satisfy"
                        + " constraint: Member must have length less than or equal to 1048576",
                two.message());
        assertEquals("10 validation errors detected", eleven.message().split(":", 2)[0]);
    }

    /** API reference, PutRecords: 10 MiB for the whole request, partition keys included. */
    @Test
    void a_request_has_at_most_10_mib() {
        Lab lab = Lab.withStream(1);
        assertEquals(9, lab.put(batch(10, MIB - 1)).failedRecordCount());
        RecordBatch over = RecordBatch.builder()
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[MIB - 1])
                .add("k", new byte[0])
                .build();
        assertEquals(new Refused(ErrorCode.INVALID_ARGUMENT, "Records size exceeds 10 MB limit"), ask(lab, over));
    }

    @Test
    void a_stream_that_is_not_there_being_created_or_deleted_is_not_found() {
        Lab lab = new Lab();
        Refused notFound =
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Stream orders under account 000000000000 not found.");

        assertEquals(notFound, ask(lab, batch(1, 1)));
        lab.ask(new CreateStream(ORDERS, 1, StreamLimits.MIN_RETENTION));
        assertEquals(notFound, ask(lab, batch(1, 1)));
        lab.pass(ServiceDelays.CREATION);
        lab.ask(new DeleteStream(ORDERS));
        assertEquals(notFound, ask(lab, batch(1, 1)));
    }

    @Test
    void a_refused_request_is_a_fact() {
        Lab lab = new Lab();
        assertEquals(
                List.of(new PutRefused(
                        lab.now(),
                        ORDERS,
                        PutOrigin.of(SHOP, 1),
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "Stream orders under account 000000000000 not found.")),
                lab.happens(new PutRecords(1, ORDERS, batch(1, 1))));
    }

    /** API reference, SplitShard: "Read and write operations continue to work while the stream is in the UPDATING state." */
    @Test
    void a_stream_that_is_updating_takes_records() {
        Lab lab = Lab.withStream(1);
        lab.ask(new SplitShard(ORDERS, FIRST, HashKeyRange.ALL.middle()));

        assertEquals(0, lab.put(HashKey.MIN, 1, 1).failedRecordCount());
    }

    @Test
    void after_a_split_records_go_to_the_children_whose_limits_are_their_own() {
        Lab lab = Lab.withStream(1);
        lab.ask(new SplitShard(ORDERS, FIRST, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP.minusMillis(1));
        lab.put(HashKey.MIN, 500, 1);
        lab.put(HashKey.MIN, 500, 1);
        lab.pass(Duration.ofMillis(1));

        PutOutcome outcome = lab.put(RecordBatch.builder()
                .add("k", HashKey.MIN, new byte[1])
                .add("k", HashKey.MAX, new byte[1])
                .build());

        assertEquals(new Stored(new ShardId(1), lab.shard(1).sequenceNumber(0)), outcome.outcome(0));
        assertEquals(new Stored(new ShardId(2), lab.shard(2).sequenceNumber(0)), outcome.outcome(1));
    }

    private static Object ask(Lab lab, RecordBatch batch) {
        return lab.ask(new PutRecords(1, ORDERS, batch));
    }

    private static Refused refusedPut(String error) {
        return new Refused(ErrorCode.VALIDATION, "1 validation error detected: " + error);
    }

    private static RecordBatch batch(int records, int dataBytes) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (int i = 0; i < records; i++) {
            batch.add("k", new byte[dataBytes]);
        }
        return batch.build();
    }
}
