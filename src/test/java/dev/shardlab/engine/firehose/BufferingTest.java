package dev.shardlab.engine.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamMade;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.StreamLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a buffer tips: by size or by interval, whichever comes first (API Reference, BufferingHints). */
class BufferingTest {

    private static final int MIB = 1024 * 1024;

    @Test
    void nothing_leaves_before_the_buffer_is_full_or_has_waited() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.put("a", "b");
        lab.pass(Duration.ofSeconds(59));
        assertEquals(List.of(), lab.stored());
        assertEquals(2, lab.state().buffer(Outlet.DATA).records());
    }

    @Test
    void after_the_interval_of_its_first_record_all_of_it_leaves() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.put("a");
        lab.pass(Duration.ofSeconds(50));
        lab.put("b");
        lab.pass(Duration.ofSeconds(11));
        ObjectDelivered object = lab.stored().getFirst();
        assertEquals(TippedBy.INTERVAL, object.by());
        assertEquals(List.of("a", "b"), FirehoseLab.texts(object));
        assertTrue(lab.state().buffer(Outlet.DATA).isEmpty());
    }

    @Test
    void the_interval_begins_anew_with_the_first_record_after_it_tipped() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.put("a");
        lab.pass(Duration.ofSeconds(100));
        lab.put("b");
        lab.pass(Duration.ofSeconds(59));
        assertEquals(1, lab.stored().size());
        lab.pass(Duration.ofSeconds(2));
        assertEquals(2, lab.stored().size());
    }

    @Test
    void once_it_holds_as_much_as_it_may_it_leaves_with_what_filled_it() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.put(1, MIB - 1);
        assertEquals(0, tipped(lab).size());
        lab.put(1, 1);
        BufferTipped tipped = tipped(lab).getFirst();
        assertEquals(TippedBy.SIZE, tipped.by());
        assertEquals(MIB, tipped.bytes());
        assertEquals(2, tipped.records());
    }

    @Test
    void with_an_interval_of_nothing_each_request_is_an_object() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 0));
        lab.put("a", "b");
        lab.put("c");
        lab.pass(Duration.ofSeconds(1));
        assertEquals(2, lab.stored().size());
        assertEquals(List.of("a", "b"), FirehoseLab.texts(lab.stored().getFirst()));
    }

    @Test
    void an_object_is_named_by_its_prefix_the_hour_and_when_its_oldest_record_came() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.pass(Duration.ofMinutes(61));
        lab.put("a");
        lab.pass(Duration.ofMinutes(2));
        String key = lab.stored().getFirst().objectKey();
        assertTrue(
                key.matches("2026/01/01/01/logs-1-2026-01-01-01-01-00-"
                        + "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
                key);
    }

    @Test
    void of_more_than_a_second_has_room_for_the_first_records_are_taken_and_the_others_told_to_come_again() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(128, 900));
        lab.put(4, MIB);
        RecordsTaken taken = assertInstanceOf(RecordsTaken.class, lab.put(3, MIB / 2));
        assertEquals(2, taken.taken());
        assertEquals(
                "Slow down.", taken.refused() == null ? "" : taken.refused().message());
        lab.pass(Duration.ofSeconds(1));
        assertEquals(
                3, assertInstanceOf(RecordsTaken.class, lab.put(3, MIB / 2)).taken());
    }

    @Test
    void a_stream_as_source_is_read_once_a_second_from_the_latest_record_on() {
        FirehoseLab lab = FirehoseLab.fromStream(2, BufferingHints.ofMib(1, 60));
        lab.lab().put("k", "early");
        assertEquals(0, lab.state().buffer(Outlet.DATA).records());
        lab.pass(Duration.ofSeconds(1));
        assertEquals(1, lab.state().buffer(Outlet.DATA).records());
        lab.pass(Duration.ofSeconds(61));
        assertEquals(List.of("early"), FirehoseLab.texts(lab.stored().getFirst()));
    }

    @Test
    void a_stream_that_is_still_being_created_can_be_nobody_s_source_yet() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(Lab.ORDERS, 1, StreamLimits.MIN_RETENTION));
        CreateDeliveryStream asked = new CreateDeliveryStream(
                FirehoseLab.LOGS,
                new DeliveryStreamSettings(
                        new DeliverySource.FromStream(Lab.ORDERS), S3Destination.of(FirehoseLab.LAKE), false),
                Tags.NONE);
        assertEquals(
                new FirehoseRefused(
                        FirehoseError.INVALID_ARGUMENT, "Stream orders under account 000000000000 is not ACTIVE yet."),
                lab.ask(asked));
        lab.pass(ServiceDelays.CREATION);
        assertEquals(new DeliveryStreamMade(FirehoseLab.LOGS), lab.ask(asked));
    }

    @Test
    void across_a_split_every_record_of_the_source_is_delivered_once() {
        FirehoseLab lab = FirehoseLab.fromStream(1, BufferingHints.ofMib(1, 60));
        lab.lab().put(HashKey.MIN, 3, 10);
        lab.lab()
                .ask(new dev.shardlab.command.kinesis.StreamCommand.SplitShard(
                        Lab.ORDERS, lab.lab().shard(0).id(), HashKey.parse("170141183460469231731687303715884105728")));
        lab.pass(Duration.ofSeconds(40));
        lab.lab().put(HashKey.MIN, 2, 10);
        lab.lab().put(HashKey.MAX, 4, 10);
        lab.pass(Duration.ofMinutes(3));
        assertEquals(9, lab.state().totals().delivered());
        assertEquals(
                9, lab.stored().stream().mapToLong(ObjectDelivered::records).sum());
    }

    private static List<BufferTipped> tipped(FirehoseLab lab) {
        return lab.lab().history().stream()
                .filter(BufferTipped.class::isInstance)
                .map(BufferTipped.class::cast)
                .toList();
    }
}
