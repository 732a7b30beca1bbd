package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.live.CallLog.Stretch;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What clients asked is read back as it was asked, whatever becomes of the disk. */
class CallFileTest {

    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");
    private static final List<Stretch> TRUNK = List.of(new Stretch(0, new VirtualTime(Long.MAX_VALUE)));

    private static final Reply DONE = new Reply.Done();

    private static ClientRequest said(String action, String body) {
        return new ClientRequest(CLIENT, action, BodyEncoding.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private static long ask(CallFile file, int branch, long micros) {
        ClientRequest said = said("DescribeStream", "{\"StreamName\":\"s" + micros + "\"}");
        return file.add(
                branch,
                new Call(new VirtualTime(micros), CallEntryFormat.understand(said, Service.DEFAULT), said),
                DONE);
    }

    private static long refuse(CallFile file, long micros) {
        RefusedCall refused = new RefusedCall(CLIENT, "PutRecord", ErrorCode.SERIALIZATION, "no: " + micros);
        return file.add(0, new Call(new VirtualTime(micros), refused, said("PutRecord", "nonsense")), DONE);
    }

    private static CallFile onDisk(MemoryDisk disk) {
        return CallFile.of(() -> disk, Service.DEFAULT, KeepLimits.USUAL);
    }

    private static List<Call> read(Calls calls, long place) {
        List<Call> read = new ArrayList<>();
        Calls.Reader reader = calls.from(place);
        for (Call call = reader.next(); call != null; call = reader.next()) {
            read.add(call);
        }
        return read;
    }

    private static List<Long> times(List<Call> calls) {
        return calls.stream().map(call -> call.at().micros()).toList();
    }

    @Test
    void calls_are_read_as_they_were_asked_whether_they_have_reached_the_disk_or_not() {
        CallFile file = onDisk(new MemoryDisk(1 << 20));
        ask(file, 0, 1);
        refuse(file, 2);
        file.commit();
        ask(file, 0, 3);
        List<Call> read = read(file.along(TRUNK), 0);
        assertEquals(List.of(1L, 2L, 3L), times(read));
        assertEquals(
                CallEntryFormat.understand(said("DescribeStream", "{\"StreamName\":\"s1\"}"), Service.DEFAULT),
                read.getFirst().command());
        assertEquals(
                new RefusedCall(CLIENT, "PutRecord", ErrorCode.SERIALIZATION, "no: 2"),
                read.get(1).command());
    }

    @Test
    void one_may_begin_to_read_at_any_place_that_was_told() {
        CallFile file = onDisk(new MemoryDisk(1 << 20));
        List<Long> places = new ArrayList<>(List.of(0L));
        for (int i = 1; i <= 10; i++) {
            places.add(ask(file, 0, i));
            if (i == 6) {
                file.commit();
            }
        }
        for (int i = 0; i <= 10; i++) {
            List<Call> read = read(file.along(TRUNK), places.get(i));
            assertEquals(10 - i, read.size());
        }
    }

    @Test
    void a_reader_tells_the_place_behind_each_call() {
        CallFile file = onDisk(new MemoryDisk(1 << 20));
        List<Long> told = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            told.add(ask(file, 0, i));
            if (i == 3) {
                file.commit();
            }
        }
        Calls.Reader reader = file.along(TRUNK).from(0);
        List<Long> read = new ArrayList<>();
        while (reader.next() != null) {
            read.add(reader.place());
        }
        assertEquals(told, read);
    }

    @Test
    void along_a_branch_stand_its_own_calls_and_those_of_its_past() {
        CallFile file = onDisk(new MemoryDisk(1 << 20));
        ask(file, 0, 1);
        ask(file, 0, 2);
        ask(file, 1, 3);
        ask(file, 0, 4);
        ask(file, 1, 5);
        List<Stretch> branch =
                List.of(new Stretch(0, new VirtualTime(2)), new Stretch(1, new VirtualTime(Long.MAX_VALUE)));
        assertEquals(List.of(1L, 2L, 3L, 5L), times(read(file.along(branch), 0)));
    }

    @Test
    void on_a_full_disk_exactly_what_was_committed_is_there_and_the_failure_is_said() {
        for (int capacity = 0; capacity < 700; capacity++) {
            CallFile file = onDisk(new MemoryDisk(capacity));
            List<Long> kept = new ArrayList<>();
            List<Long> since = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            for (long i = 1; i <= 9; i++) {
                places.add(ask(file, 0, i));
                since.add(i);
                if (i % 2 == 0) {
                    if (file.commit()) {
                        kept.addAll(since);
                    }
                    since.clear();
                }
            }
            kept.addAll(since);
            assertEquals(kept, times(read(file.along(TRUNK), 0)), "capacity " + capacity);
            assertTrue(file.failure().isPresent() || capacity > 400, "capacity " + capacity);
        }
    }

    private static final Command PUT = CallEntryFormat.understand(
            said("PutRecord", "{\"StreamName\": \"s\", \"PartitionKey\": \"a\", \"Data\": \"aGk=\"}"), Service.DEFAULT);
    private static final Command QUESTION = CallEntryFormat.understand(said("ListStreams", "{}"), Service.DEFAULT);

    @Test
    void R7_a_put_is_not_taken_while_the_disk_has_too_little_room_and_is_again_when_it_has() {
        MemoryDisk disk = new MemoryDisk(1 << 20);
        CallFile file = CallFile.of(() -> disk, Service.DEFAULT, new KeepLimits(1 << 20, 100_000_000));
        assertTrue(file.takes(PUT, 1_000));
        ask(file, 0, 1);
        file.commit();
        disk.freeBytes = 100_000_000;
        assertFalse(file.takes(PUT, 1_000));
        assertTrue(file.takes(QUESTION, 1_000), "for questions there is a reserve");
        assertEquals(
                Optional.of("Less than 100 MB of the disk are free, so what clients put and change is refused with"
                        + " InternalFailure until there is room. What is kept stays, and can be read."),
                failureAfterPut(file));
        disk.freeBytes = 30_000_000;
        ask(file, 0, 2);
        file.commit();
        assertFalse(file.takes(QUESTION, 1_000), "the reserve has an end");
        disk.freeBytes = 200_000_000;
        assertTrue(file.takes(PUT, 1_000));
        assertEquals(Optional.empty(), file.failure());
    }

    @Test
    void R7_where_little_is_free_at_first_half_of_it_is_left() {
        MemoryDisk disk = new MemoryDisk(1 << 20);
        disk.freeBytes = 300_000_000;
        CallFile file = CallFile.of(() -> disk, Service.DEFAULT, KeepLimits.USUAL.whereFree(disk.freeBytes));
        assertTrue(file.takes(PUT, 1_000));
        disk.freeBytes = 149_000_000;
        assertFalse(CallFile.of(() -> disk, Service.DEFAULT, KeepLimits.USUAL.whereFree(300_000_000))
                .takes(PUT, 1_000));
        assertTrue(CallFile.of(() -> disk, Service.DEFAULT, KeepLimits.USUAL.whereFree(300_000_000))
                .takes(QUESTION, 1_000));
        disk.freeBytes = 74_000_000;
        assertFalse(CallFile.of(() -> disk, Service.DEFAULT, KeepLimits.USUAL.whereFree(300_000_000))
                .takes(QUESTION, 1_000));
        assertEquals(KeepLimits.USUAL, KeepLimits.USUAL.whereFree(2_000_000_000));
    }

    private static Optional<String> failureAfterPut(CallFile file) {
        file.takes(PUT, 1_000);
        return file.failure();
    }

    @Test
    void R7_a_session_does_not_grow_beyond_its_limit() {
        MemoryDisk disk = new MemoryDisk(1 << 20);
        CallFile file = CallFile.of(() -> disk, Service.DEFAULT, new KeepLimits(50_000, 0));
        int puts = 0;
        while (file.takes(PUT, 1_000)) {
            ask(file, 0, ++puts);
            file.commit();
        }
        assertTrue(disk.sizeBytes() <= 50_000 && puts > 10, puts + " puts, " + disk.sizeBytes() + " bytes");
        assertTrue(file.takes(QUESTION, 1_000));
    }

    @Test
    void R7_what_is_only_asked_is_held_where_the_disk_failed_but_not_without_end() {
        CallFile file = onDisk(new MemoryDisk(0));
        ask(file, 0, 1);
        assertFalse(file.commit());
        assertFalse(file.takes(PUT, 10));
        long asked = 1;
        while (file.takes(QUESTION, 1_000_000)) {
            ClientRequest said = said("ListStreams", " ".repeat(1_000_000));
            file.add(0, new Call(new VirtualTime(++asked), QUESTION, said), DONE);
        }
        assertTrue(asked > 20 && asked < 40, asked + " questions");
        assertEquals(asked - 1, read(file.along(TRUNK), 0).size());
    }

    @Test
    void cut_at_any_byte_it_gives_exactly_the_calls_before() throws IOException {
        MemoryDisk disk = new MemoryDisk(1 << 20);
        CallFile file = onDisk(disk);
        List<Long> ends = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ends.add(ask(file, 0, i));
        }
        file.commit();
        byte[] whole = disk.contents();
        for (int cut = FileHead.BYTES; cut <= whole.length; cut++) {
            MemoryDisk part = MemoryDisk.holding(Arrays.copyOf(whole, cut));
            FrameReader frames = new FrameReader(part);
            assertTrue(frames.refusal().isEmpty());
            while (frames.next() != null) {
                // to the damage
            }
            CallFile goneOn = CallFile.goOn(part, frames.goodBytes(), Service.DEFAULT, KeepLimits.USUAL);
            int end = cut;
            long before = ends.stream().filter(at -> at <= end).count();
            assertEquals(before, read(goneOn.along(TRUNK), 0).size(), "cut at " + cut);
        }
    }
}
