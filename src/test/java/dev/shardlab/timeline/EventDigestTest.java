package dev.shardlab.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.RandomSetups;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventDigestTest {

    @Test
    void an_event_s_bytes_are_its_family_its_kind_and_its_fields_in_order() {
        Event event = new CheckpointAdvanced(
                new VirtualTime(0x0102), new ApplicationName("g"), new WorkerName("ü"), new ShardId(5), 7);
        assertEquals(
                "0506" + "0000000000000102" + "00000001" + "67" + "00000002" + "c3bc" + "00000005" + "0000000000000007",
                HexFormat.of().formatHex(bytes(event)));
    }

    @Test
    void an_action_that_sets_the_student_s_setting_anew_is_another_event_than_one_that_does_not() {
        VirtualTime at = new VirtualTime(1);
        assertEquals(
                "0801" + "0000000000000001" + "00000001" + "61" + "00" + "00000000" + "00",
                HexFormat.of().formatHex(bytes(new ActionTaken(at, "a", false))));
        assertEquals(
                "0801" + "0000000000000001" + "00000001" + "61" + "00" + "00000001" + "62" + "00",
                HexFormat.of().formatHex(bytes(new ActionTaken(at, "a", false, "b", null))));
    }

    @Test
    void a_batch_s_bytes_are_sizes_and_hash_keys_and_then_keys_and_payloads() {
        RecordBatch batch = RecordBatch.builder()
                .add("a", "xy".getBytes(StandardCharsets.UTF_8))
                .build();
        VirtualTime at = new VirtualTime(1);
        Event event = new PutSent(at, new ProducerName("p"), 2, new StreamName("s"), batch, 1, 0, at, at);
        assertEquals(
                "0403" + "0000000000000001" + "0000000170" + "0000000000000002" + "0000000173"
                        + "00000001" + "00000003" + "00000002" + "0cc175b9c0f1b6a831c399e269772661" + "617879"
                        + "00000001" + "0000000000000000" + "0000000000000001" + "0000000000000001",
                HexFormat.of().formatHex(bytes(event)));
    }

    @Test
    void large_batches_come_through_whole() {
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        RecordBatch batch = RecordBatch.builder().add("a", large).build();
        VirtualTime at = new VirtualTime(1);
        Event event = new PutSent(at, new ProducerName("p"), 2, new StreamName("s"), batch, 1, 0, at, at);
        byte[] bytes = bytes(event);
        byte[] payload = new byte[large.length];
        System.arraycopy(bytes, bytes.length - 28 - large.length, payload, 0, large.length);
        assertArrayEquals(large, payload);
    }

    @Test
    void different_events_have_different_bytes() {
        Map<String, Event> known = new TreeMap<>();
        for (long seed : LongStream.range(3_000, 3_010).toArray()) {
            for (Event event : Told.of(RandomSetups.of(seed)).events()) {
                Event before = known.put(HexFormat.of().formatHex(bytes(event)), event);
                assertTrue(before == null || before.equals(event), () -> before + " and " + event);
            }
        }
    }

    @Test
    void the_digest_is_that_of_the_events_so_far() {
        List<Event> events = Told.of(PlayerTest.lively()).events();
        EventDigest digest = new EventDigest();
        EventDigest again = new EventDigest();
        events.forEach(event -> {
            digest.add(event);
            again.add(event);
        });
        assertEquals(64, digest.hex().length());
        assertEquals(digest.hex(), digest.hex());
        assertEquals(digest.hex(), again.hex());
        again.add(events.getLast());
        assertNotEquals(digest.hex(), again.hex());
    }

    @Test
    void the_digest_of_nothing_is_that_of_no_bytes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new EventDigest().hex());
    }

    private static byte[] bytes(Event event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventEncoding encoding = new EventEncoding(out::write);
        encoding.write(event);
        encoding.flush();
        return out.toByteArray();
    }
}
