package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamSetting.UpdateMaxRecordSize;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardIterator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service without limits, and records above 1 MiB. */
class LimitsTest {

    private static final int MIB = 1 << 20;

    @Test
    void a_service_without_limits_throttles_nothing() {
        Lab lab = Lab.withStream(1, new Service("us-east-1", "000000000000", false));
        ShardIterator start = lab.iterator(0, IteratorType.TRIM_HORIZON);

        for (int i = 0; i < 10; i++) {
            assertEquals(0, lab.put(HashKey.MIN, 500, 4_000).failedRecordCount());
            assertEquals(500, lab.get(start, 500).records().size());
        }
        assertEquals(
                RecordsGiven.class, lab.ask(new GetRecords(start, 10_000, 0)).getClass());
    }

    @Test
    void a_record_above_1_MiB_is_refused_unless_the_stream_allows_it() {
        Lab lab = Lab.withStream(1);
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "1 validation error detected: Value at 'records.1.member.data' failed to satisfy constraint: Member"
                                + " must have length less than or equal to 1048576"),
                lab.ask(new PutRecords(1, ORDERS, large(3 * MIB))));

        allowLarge(lab);

        assertEquals(0, lab.put(large(3 * MIB)).failedRecordCount());
    }

    @Test
    void large_records_are_taken_on_a_credit_of_10_MiB_that_fills_up_by_1_MiB_a_second() {
        Lab lab = Lab.withStream(1);
        allowLarge(lab);

        assertEquals(0, lab.put(large(5 * MIB)).failedRecordCount());
        assertEquals(0, lab.put(large(5 * MIB)).failedRecordCount());
        assertEquals(1, lab.put(large(2 * MIB)).failedRecordCount());
        lab.pass(Duration.ofSeconds(2));
        assertEquals(0, lab.put(large(2 * MIB)).failedRecordCount());
    }

    @Test
    void a_large_record_leaves_the_room_of_the_second_to_the_others() {
        Lab lab = Lab.withStream(1);
        allowLarge(lab);
        lab.put(large(5 * MIB));

        assertEquals(0, lab.put(HashKey.MIN, 100, 10_000).failedRecordCount());
    }

    private static void allowLarge(Lab lab) {
        lab.ask(new UpdateMaxRecordSize(ORDERS, 10_240));
        lab.pass(ServiceDelays.SETTING);
    }

    private static RecordBatch large(int bytes) {
        return RecordBatch.builder().add("k", HashKey.MIN, new byte[bytes - 1]).build();
    }
}
