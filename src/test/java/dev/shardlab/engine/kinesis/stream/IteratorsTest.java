package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.RecordReply.IteratorGiven;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GetShardIterator (API reference; words as recorded from the service). Five records, a second apart, lie in the shard. */
class IteratorsTest {

    private static final ShardId SHARD = new ShardId(0);
    private static final String EITHER =
            "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2)"
                    + " TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified ";

    private final Lab lab = Lab.withStream(1);
    private VirtualTime firstArrival = Lab.START;

    @BeforeEach
    void putFiveRecordsASecondApart() {
        firstArrival = lab.now();
        for (int i = 0; i < 5; i++) {
            lab.put("a", "record " + i);
            lab.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void trim_horizon_is_the_oldest_record_and_latest_is_after_the_newest() {
        assertEquals(0, index(IteratorType.TRIM_HORIZON, null, null));
        assertEquals(5, index(IteratorType.LATEST, null, null));
    }

    @Test
    void giving_an_iterator_is_no_event_and_it_bears_its_time() {
        assertEquals(
                new Decision(
                        List.of(),
                        new IteratorGiven(new ShardIterator(new ShardPosition(ORDERS, SHARD, 5), lab.now()))),
                lab.decide(new GetShardIterator(ORDERS, SHARD, IteratorType.LATEST, null, null)));
    }

    @Test
    void at_a_sequence_number_is_that_record_and_after_it_the_next() {
        SequenceNumber third = lab.shard(0).sequenceNumber(2);

        assertEquals(2, index(IteratorType.AT_SEQUENCE_NUMBER, third, null));
        assertEquals(3, index(IteratorType.AFTER_SEQUENCE_NUMBER, third, null));
    }

    @Test
    void the_starting_number_of_the_shard_stands_before_its_first_record() {
        SequenceNumber start = lab.shard(0).startingSequenceNumber();

        assertEquals(0, index(IteratorType.AT_SEQUENCE_NUMBER, start, null));
        assertEquals(0, index(IteratorType.AFTER_SEQUENCE_NUMBER, start, null));
    }

    @Test
    void the_ending_number_of_a_closed_shard_stands_after_its_last_record() {
        lab.ask(new SplitShard(ORDERS, SHARD, HashKeyRange.ALL.middle()));
        lab.pass(ServiceDelays.RESHARD_STEP);

        assertEquals(5, index(IteratorType.AFTER_SEQUENCE_NUMBER, lab.shard(0).endingSequenceNumber(), null));
    }

    /** Offsets in milliseconds from the first arrival; records arrive at 0, 1000, 2000, 3000, 4000. */
    @ParameterizedTest
    @CsvSource({"-60000, 0", "0, 0", "1, 1", "1000, 1", "1001, 2", "4000, 4", "4001, 5", "5000, 5"})
    void at_timestamp_is_the_first_record_stored_then_or_later(long offsetMillis, long index) {
        assertEquals(index, index(IteratorType.AT_TIMESTAMP, null, firstArrival.plus(Duration.ofMillis(offsetMillis))));
    }

    @Test
    void a_timestamp_before_the_trim_horizon_is_the_trim_horizon() {
        lab.pass(StreamLimits.MIN_RETENTION.minusSeconds(3));

        assertEquals(3, index(IteratorType.AT_TIMESTAMP, null, firstArrival));
        assertEquals(3, index(IteratorType.TRIM_HORIZON, null, null));
    }

    @Test
    void a_timestamp_in_the_future_is_refused() {
        VirtualTime later = lab.now().plus(Duration.ofMillis(1_001));
        assertEquals(
                invalid("The timestampInMillis parameter cannot be greater than the currentTimestampInMillis."
                        + " timestampInMillis: 1767225616001, currentTimestampInMillis: 1767225615000"),
                ask(SHARD, IteratorType.AT_TIMESTAMP, null, later));
    }

    @Test
    void a_timestamp_a_little_ahead_is_now() {
        lab.pass(Duration.ofSeconds(5));
        long next = index(IteratorType.AT_TIMESTAMP, null, lab.now());
        assertEquals(next, index(IteratorType.AT_TIMESTAMP, null, lab.now().plus(Duration.ofMillis(1))));
        assertEquals(next, index(IteratorType.AT_TIMESTAMP, null, lab.now().plus(Duration.ofSeconds(1))));
    }

    @Test
    void a_timestamp_is_needed_where_the_type_says_so() {
        assertEquals(
                invalid(
                        "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no"
                                + " timestamp parameter."),
                ask(SHARD, IteratorType.AT_TIMESTAMP, null, null));
    }

    @Test
    void a_sequence_number_is_needed_exactly_where_the_type_says_so() {
        SequenceNumber number = lab.shard(0).sequenceNumber(0);

        assertEquals(
                invalid(EITHER + "AT_SEQUENCE_NUMBER and no StartingSequenceNumber."),
                ask(SHARD, IteratorType.AT_SEQUENCE_NUMBER, null, null));
        assertEquals(
                invalid(EITHER + "AFTER_SEQUENCE_NUMBER and no StartingSequenceNumber."),
                ask(SHARD, IteratorType.AFTER_SEQUENCE_NUMBER, null, null));
        assertEquals(
                invalid(EITHER + "LATEST and also a StartingSequenceNumber."),
                ask(SHARD, IteratorType.LATEST, number, null));
        assertEquals(
                invalid(EITHER + "TRIM_HORIZON and also a StartingSequenceNumber."),
                ask(SHARD, IteratorType.TRIM_HORIZON, number, null));
    }

    @Test
    void a_sequence_number_of_another_shard_is_refused() {
        SequenceNumber other = new SequenceNumber(lab.shard(0).openedAt().epochSecond(), new ShardId(3), 1, 0);

        assertEquals(
                invalid(
                        "Invalid StartingSequenceNumber. It encodes shardId-000000000003, while it was used in a call to a"
                                + " shard with shardId-000000000000"),
                ask(SHARD, IteratorType.AT_SEQUENCE_NUMBER, other, null));
    }

    @Test
    void a_sequence_number_of_another_stream_is_refused() {
        SequenceNumber other = new SequenceNumber(1, SHARD, 1, 1);

        assertEquals(
                invalid(
                        "StartingSequenceNumber " + other + " used in GetShardIterator on shard shardId-000000000000 in"
                                + " stream orders under account 000000000000 is invalid because it did not come from this stream."),
                ask(SHARD, IteratorType.AT_SEQUENCE_NUMBER, other, null));
    }

    @Test
    void a_sequence_number_that_no_record_has_is_refused() {
        SequenceNumber beyond = lab.shard(0).sequenceNumber(4).plus(1);

        assertEquals(
                invalid("StartingSequenceNumber " + beyond
                        + " used in GetShardIterator on shard shardId-000000000000 in"
                        + " stream orders under account 000000000000 is invalid."),
                ask(SHARD, IteratorType.AT_SEQUENCE_NUMBER, beyond, null));
    }

    @Test
    void a_shard_that_is_not_there_is_not_found() {
        Refused notThere = new Refused(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Shard shardId-000000000009 in stream orders under account 000000000000 does not exist");

        assertEquals(notThere, ask(new ShardId(9), IteratorType.LATEST, null, null));
        Lab creating = new Lab();
        creating.ask(new CreateStream(ORDERS, 10, StreamLimits.MIN_RETENTION));
        assertEquals(
                notThere, creating.ask(new GetShardIterator(ORDERS, new ShardId(9), IteratorType.LATEST, null, null)));
    }

    private Object ask(
            ShardId shard, IteratorType type, @Nullable SequenceNumber number, @Nullable VirtualTime timestamp) {
        return lab.ask(new GetShardIterator(ORDERS, shard, type, number, timestamp));
    }

    private long index(IteratorType type, @Nullable SequenceNumber number, @Nullable VirtualTime timestamp) {
        return ((IteratorGiven) ask(SHARD, type, number, timestamp))
                .iterator()
                .position()
                .index();
    }

    private static Refused invalid(String words) {
        return new Refused(ErrorCode.INVALID_ARGUMENT, words);
    }
}
