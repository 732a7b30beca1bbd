package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamRecord;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** GetRecords (API reference). */
class ReadRulesTest {

    private static final ShardId SHARD = new ShardId(0);
    private static final int MIB = 1 << 20;
    private static final Refused RATE_EXCEEDED = new Refused(
            ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
            "Rate exceeded for shard shardId-000000000000 in stream orders under account 000000000000.");

    private final Lab lab = Lab.withStream(1);

    @Test
    void records_come_back_in_order_with_key_bytes_arrival_and_rising_sequence_numbers() {
        RecordBatch.Builder batch = RecordBatch.builder();
        byte[][] payloads = new byte[300][];
        Random random = new Random(3);
        for (int i = 0; i < payloads.length; i++) {
            payloads[i] = new byte[random.nextInt(2000)];
            random.nextBytes(payloads[i]);
            batch.add("key-" + i, payloads[i]);
        }
        lab.put(batch.build());
        VirtualTime arrival = lab.now();
        lab.pass(Duration.ofMillis(70));

        List<StreamRecord> records =
                lab.get(lab.iterator(0, IteratorType.TRIM_HORIZON), 1000).records();

        assertEquals(payloads.length, records.size());
        for (int i = 0; i < payloads.length; i++) {
            assertArrayEquals(payloads[i], records.get(i).data());
            assertEquals("key-" + i, records.get(i).partitionKey());
            assertEquals(arrival, records.get(i).arrival());
            if (i > 0) {
                assertEquals(
                        -1,
                        records.get(i - 1)
                                .sequenceNumber()
                                .compareTo(records.get(i).sequenceNumber()));
            }
        }
    }

    @Test
    void an_answer_is_a_fact_with_reader_bounds_bytes_and_arrival() {
        lab.put(HashKey.MIN, 3, 9);
        lab.pass(Duration.ofMillis(5));
        Caller reader = new Caller.ApplicationWorker(new ApplicationName("billing"), new WorkerName("ada"));

        Decision decision = lab.decide(
                new ServiceCall(reader, new GetRecords(lab.iterator(0, IteratorType.TRIM_HORIZON), 2, 20_000)));

        assertEquals(
                List.of(new RecordsRead(
                        lab.now(), ORDERS, SHARD, reader, 0, 2, 20, 5, lab.now().plusMicros(20_000), List.of())),
                decision.events());
    }

    @Test
    void the_next_iterator_goes_on_where_the_answer_ended_and_is_as_fresh_as_the_answer() {
        lab.put(HashKey.MIN, 3, 1);
        lab.pass(Duration.ofMinutes(4));

        RecordsGiven answer = lab.get(lab.iterator(0, IteratorType.TRIM_HORIZON), 2);

        assertEquals(new ShardIterator(new ShardPosition(ORDERS, SHARD, 2), lab.now()), answer.nextIterator());
    }

    @Test
    void an_empty_answer_is_not_the_end() {
        RecordsGiven answer = lab.get(lab.iterator(0, IteratorType.LATEST), 10);

        assertEquals(
                new RecordsGiven(
                        RecordSlice.of(),
                        new ShardIterator(new ShardPosition(ORDERS, SHARD, 0), lab.now()),
                        0,
                        List.of()),
                answer);
    }

    @Test
    void millis_behind_latest_is_the_age_of_the_next_unread_record_and_0_only_at_the_tip() {
        lab.put("a", "1");
        lab.pass(Duration.ofSeconds(3));
        lab.put("a", "2");
        lab.put("a", "3");
        lab.pass(Duration.ofMillis(1500));
        ShardIterator start = lab.iterator(0, IteratorType.TRIM_HORIZON);

        assertEquals(1500, lab.get(start, 1).millisBehindLatest());
        assertEquals(1500, lab.get(start, 2).millisBehindLatest());
        assertEquals(0, lab.get(start, 3).millisBehindLatest());
        lab.put("a", "4");
        assertEquals(1, lab.get(start, 3).millisBehindLatest());
    }

    @Test
    void an_iterator_lives_five_minutes() {
        ShardIterator iterator = lab.iterator(0, IteratorType.TRIM_HORIZON);
        lab.pass(StreamLimits.ITERATOR_LIFE);
        lab.get(iterator, 1);
        lab.pass(Duration.ofNanos(1000));

        assertEquals(
                new Refused(
                        ErrorCode.EXPIRED_ITERATOR,
                        "Iterator expired. The iterator was created at time Thu Jan 01 00:00:10 UTC 2026 while right now it"
                                + " is Thu Jan 01 00:05:10 UTC 2026 which is further in the future than the tolerated delay"
                                + " of 300000 milliseconds."),
                ask(iterator, 1));
    }

    @Test
    void a_shard_answers_five_times_in_a_second_whoever_asks() {
        ShardIterator iterator = lab.iterator(0, IteratorType.TRIM_HORIZON);
        for (int i = 0; i < 5; i++) {
            lab.get(iterator, 1);
        }

        Decision sixth = lab.decide(new GetRecords(iterator, 1, 0));

        assertEquals(
                Decision.refused(
                        RATE_EXCEEDED.error(),
                        RATE_EXCEEDED.message(),
                        new ReadThrottled(lab.now(), ORDERS, SHARD, new Caller.Scenario(), RATE_EXCEEDED.message())),
                sixth);
        lab.pass(Duration.ofSeconds(1));
        lab.get(iterator, 1);
    }

    @Test
    void an_answer_has_at_most_10_mib_and_blocks_the_shard_for_five_seconds() {
        for (int i = 0; i < 11; i++) {
            lab.put(HashKey.MIN, 1, MIB - 1);
            lab.pass(Duration.ofSeconds(1));
        }
        ShardIterator start = lab.iterator(0, IteratorType.TRIM_HORIZON);

        assertEquals(10, lab.get(start, 100).records().size());
        assertEquals(RATE_EXCEEDED, ask(start, 1));
        lab.pass(Duration.ofMillis(4999));
        assertEquals(RATE_EXCEEDED, ask(start, 1));
        lab.pass(Duration.ofMillis(1));
        assertEquals(1, lab.get(start, 1).records().size());
    }

    @Test
    void two_mib_read_in_a_second_block_the_shard_for_one_second() {
        lab.put(HashKey.MIN, 1, MIB - 1);
        lab.pass(Duration.ofSeconds(1));
        lab.put(HashKey.MIN, 1, MIB - 1);
        lab.pass(Duration.ofSeconds(1));
        ShardIterator start = lab.iterator(0, IteratorType.TRIM_HORIZON);

        lab.get(start, 1);
        lab.get(start, 1);
        assertEquals(RATE_EXCEEDED, ask(start, 1));
        lab.pass(Duration.ofMillis(999));
        assertEquals(RATE_EXCEEDED, ask(start, 1));
        lab.pass(Duration.ofMillis(1));
        lab.get(start, 1);
    }

    @Test
    void an_answer_has_at_most_10000_records_and_the_limit_lies_between_1_and_that() {
        for (int i = 0; i < 11; i++) {
            lab.put(HashKey.MIN, 500, 1);
            lab.put(HashKey.MIN, 500, 1);
            lab.pass(Duration.ofSeconds(1));
        }
        ShardIterator start = lab.iterator(0, IteratorType.TRIM_HORIZON);

        assertEquals(10_000, lab.get(start, 10_000).records().size());
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must"
                                + " have value less than or equal to 10000"),
                ask(start, 10_001));
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have"
                                + " value greater than or equal to 1"),
                ask(start, 0));
    }

    /**
     * API GetRecords, NextShardIterator: null when "the requested iterator does not return any more data". Clients that drop what
     * comes without one lose nothing by it.
     */
    @Test
    void the_last_records_of_a_closed_shard_come_with_an_iterator_and_one_empty_end_carries_the_children() {
        lab.put(HashKey.MIN, 2, 1);
        lab.ask(new SplitShard(ORDERS, SHARD, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);
        List<HashKeyRange> halves = HashKeyRange.even(2);

        RecordsGiven last = lab.get(lab.iterator(0, IteratorType.TRIM_HORIZON), 2);
        ShardIterator after = new ShardIterator(new ShardPosition(ORDERS, SHARD, 2), lab.now());

        assertEquals(new RecordsGiven(lab.shard(0).records(0, 2), after, 0, List.of()), last);
        assertEquals(
                new RecordsGiven(
                        lab.shard(0).records(2, 2),
                        null,
                        0,
                        List.of(
                                new ChildShard(new ShardId(1), List.of(SHARD), halves.get(0)),
                                new ChildShard(new ShardId(2), List.of(SHARD), halves.get(1)))),
                lab.get(after, 2));
    }

    @Test
    void the_child_of_a_merge_names_both_parents() {
        Lab two = Lab.withStream(2);
        two.ask(new MergeShards(ORDERS, new ShardId(0), new ShardId(1)));
        two.pass(ServiceDelays.RESHARD_STEP);

        assertEquals(
                List.of(new ChildShard(new ShardId(2), List.of(new ShardId(0), new ShardId(1)), HashKeyRange.ALL)),
                two.get(two.iterator(1, IteratorType.LATEST), 1).children());
    }

    @Test
    void expired_records_are_never_given_not_even_before_the_fact_is_in_the_log() {
        lab.pass(Duration.ofMillis(300));
        lab.put("a", "old");
        lab.pass(Duration.ofMillis(1));
        lab.put("a", "young");
        lab.passUnasked(StreamLimits.MIN_RETENTION.minusMillis(1).minusNanos(1000));
        assertEquals(List.of("old", "young"), lab.texts(0));
        lab.passUnasked(Duration.ofNanos(1000));

        assertEquals(List.of("young"), lab.texts(0));
        assertEquals(0, lab.shard(0).first());
    }

    @Test
    void an_iterator_before_the_trim_horizon_goes_on_at_the_horizon() {
        lab.put("a", "old");
        lab.pass(Duration.ofMinutes(1));
        lab.put("a", "young");
        lab.pass(StreamLimits.MIN_RETENTION.minusMinutes(1));
        ShardIterator old = new ShardIterator(new ShardPosition(ORDERS, SHARD, 0), lab.now());

        assertEquals(
                List.of("young"),
                lab.get(old, 10).records().stream().map(Lab::text).toList());
    }

    @Test
    void a_shard_or_stream_that_is_not_there_is_not_found() {
        assertEquals(
                new Refused(
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "Shard shardId-000000000004 in stream orders under account 000000000000 does not exist"),
                ask(new ShardIterator(new ShardPosition(ORDERS, new ShardId(4), 0), lab.now()), 1));
        assertEquals(
                new Refused(
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "Shard shardId-000000000000 in stream other under account 000000000000 does not exist"),
                ask(new ShardIterator(new ShardPosition(new StreamName("other"), SHARD, 0), lab.now()), 1));
    }

    @Test
    void an_iterator_that_the_service_cannot_have_given_is_refused() {
        Refused invalid = new Refused(ErrorCode.INVALID_ARGUMENT, "Invalid ShardIterator.");

        assertEquals(invalid, ask(new ShardIterator(new ShardPosition(ORDERS, SHARD, 1), lab.now()), 1));
        assertEquals(
                invalid,
                ask(
                        new ShardIterator(
                                new ShardPosition(ORDERS, SHARD, 0), lab.now().plusMicros(1)),
                        1));
    }

    private Object ask(ShardIterator iterator, int limit) {
        return lab.ask(new GetRecords(iterator, limit, 0));
    }
}
