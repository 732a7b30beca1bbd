package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.RecordReply.RecordPut;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import org.junit.jupiter.api.Test;

/** PutRecord. */
class SinglePutTest {

    private static final ShardId SHARD = new ShardId(0);

    private final Lab lab = Lab.withStream(1);

    @Test
    void a_single_record_is_told_its_shard_and_its_number() {
        assertEquals(
                new RecordPut(SHARD, number(1, lab.now().epochSecond()), EncryptionType.NONE),
                lab.ask(new PutRecord(1, ORDERS, one(), null)));
    }

    @Test
    void a_single_record_that_the_shard_has_no_room_for_is_a_refused_request() {
        lab.put(HashKey.MIN, 500, 1);
        lab.put(HashKey.MIN, 500, 1);

        assertEquals(
                new Refused(
                        ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
                        "Rate exceeded for shard shardId-000000000000 in stream orders under account 000000000000."),
                lab.ask(new PutRecord(3, ORDERS, one(), null)));
    }

    @Test
    void the_next_record_follows_the_number_it_is_to_follow() {
        SequenceNumber first = ((RecordPut) lab.ask(new PutRecord(1, ORDERS, one(), null))).sequenceNumber();

        assertEquals(
                new RecordPut(SHARD, number(2, lab.now().epochSecond()), EncryptionType.NONE),
                lab.ask(new PutRecord(2, ORDERS, one(), first)));
    }

    @Test
    void a_number_from_the_future_cannot_be_followed() {
        SequenceNumber future = number(1, lab.now().epochSecond() + 1);

        assertEquals(
                new Refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "ExclusiveMinimumSequenceNumber " + future
                                + " used in PutRecord on stream orders under account 000000000000 is invalid."),
                lab.ask(new PutRecord(1, ORDERS, one(), future)));
    }

    private SequenceNumber number(long index, long arrivalEpochSecond) {
        return new SequenceNumber(Lab.FIRST_SHARDS_CREATED_EPOCH_SECOND, SHARD, index, arrivalEpochSecond);
    }

    private static RecordBatch one() {
        return RecordBatch.builder().add("k", new byte[] {1}).build();
    }
}
