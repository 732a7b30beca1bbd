package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.ProducerName;
import dev.shardlab.sim.setup.Action;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written is read; what is no journal is refused in words. */
class JournalFormatTest {

    private static final List<JournalEntry> SOME = RandomDeeds.of(1, 5);

    private static Recovery.Read read(byte[] bytes) {
        return assertInstanceOf(Recovery.Read.class, Sample.recovered(bytes));
    }

    private static String refused(byte[] bytes) {
        return assertInstanceOf(Recovery.Unreadable.class, Sample.recovered(bytes))
                .why();
    }

    @Test
    void every_deed_comes_back_as_it_was_told() {
        int journals = Boolean.getBoolean("shardlab.long") ? 2_000 : 50;
        for (int seed = 0; seed < journals; seed++) {
            List<JournalEntry> deeds = RandomDeeds.of(seed, 40);
            byte[] bytes = Sample.journal(deeds);
            assertEquals(
                    new Recovery.Read(Sample.ORIGIN, false, deeds, false, 0, bytes.length, Optional.empty()),
                    Sample.recovered(bytes),
                    "seed " + seed);
        }
    }

    @Test
    void a_session_from_no_file_that_reads_none_comes_back_too() throws IOException {
        Origin bare = new Origin(Sample.SCENARIO.withSeed(-7), null, List.of(), "");
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        FrameFile frames = FrameFile.begin(disk, KeepLimits.USUAL);
        bare.append(frames);
        frames.commit();
        assertEquals(bare, read(disk.contents()).origin());
    }

    @Test
    void a_deed_is_small() {
        List<Integer> ends = new ArrayList<>();
        Sample.journal(
                List.of(
                        new JournalEntry.Shown(0, Sample.START.plusMicros(1)),
                        new JournalEntry.Took(0, Sample.START, new Action.SetRate(new ProducerName("web"), 200))),
                ends);
        assertEquals(List.of(21, 74), List.of(ends.get(1) - ends.get(0), ends.get(2) - ends.get(1)));
    }

    @Test
    void an_empty_file_is_no_journal() {
        assertEquals("The journal cannot be read: the file is empty.", refused(new byte[0]));
    }

    @Test
    void a_file_of_something_else_is_no_journal() {
        assertEquals(
                "The journal cannot be read: the file does not begin as a journal does.",
                refused("{ \"shardlab\": 1, \"title\": \"A scenario\" }".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_journal_of_a_newer_version_is_refused_in_words() {
        ByteBuffer bytes = ByteBuffer.wrap(Sample.journal(SOME));
        bytes.put(0, FileHead.bytes(FileHead.VERSION + 1), 0, FileHead.BYTES);
        assertEquals(
                "The journal cannot be read: it was written in version %s of the format by a newer Shardlab; this one reads version %s."
                        .formatted(FileHead.VERSION + 1, FileHead.VERSION),
                refused(bytes.array()));
    }

    @Test
    void a_flipped_version_is_not_taken_for_a_newer_one() {
        byte[] bytes = Sample.journal(SOME);
        bytes[11] ^= 4;
        assertEquals(
                "The journal cannot be read: the first 16 bytes of the file have changed since they were written.",
                refused(bytes));
    }

    @Test
    void zeros_at_the_end_are_left_out_and_said() {
        byte[] bytes = Sample.journal(SOME);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 4_096);
        Recovery.Read read = read(longer);
        assertEquals(SOME, read.deeds());
        assertEquals(Optional.of(new Damage(bytes.length, "an entry", "found only zeros there", 4_096)), read.damage());
        assertEquals(
                "The journal is damaged at byte " + bytes.length
                        + ": expected an entry, but found only zeros there. Everything before is kept; the last 4096 bytes"
                        + " are left out.",
                read.damage().orElseThrow().words());
    }

    @Test
    void entries_of_a_type_that_is_not_known_are_skipped_and_counted() throws IOException {
        MemoryDisk disk = MemoryDisk.holding(Sample.journal(SOME));
        MemoryDisk larger = new MemoryDisk(Integer.MAX_VALUE);
        larger.write(ByteBuffer.wrap(disk.contents()), 0);
        FrameFile frames = FrameFile.goOn(larger, KeepLimits.USUAL);
        frames.append((byte) 100, new byte[] {1, 2, 3});
        frames.append((byte) -1, new byte[0]);
        new JournalEntryFormat(Sample.START).append(new JournalEntry.Deleted(1), frames);
        frames.commit();

        List<JournalEntry> deeds = new ArrayList<>(SOME);
        deeds.add(new JournalEntry.Deleted(1));
        assertEquals(
                new Recovery.Read(Sample.ORIGIN, false, deeds, false, 2, larger.sizeBytes(), Optional.empty()),
                Sample.recovered(larger));
    }

    @Test
    void an_entry_that_makes_no_sense_is_damage_though_its_checksum_is_right() throws IOException {
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        disk.write(ByteBuffer.wrap(Sample.journal(SOME)), 0);
        long good = disk.sizeBytes();
        FrameFile frames = FrameFile.goOn(disk, KeepLimits.USUAL);
        frames.append(
                EntryType.TOOK.code(), new PayloadWriter().number(0).text("{}").bytes());
        new JournalEntryFormat(Sample.START).append(new JournalEntry.Deleted(1), frames);
        frames.commit();

        Recovery.Read read = read(disk.contents());
        assertEquals(SOME, read.deeds());
        assertEquals(good, read.goodBytes());
        String words = read.damage().orElseThrow().words();
        assertTrue(words.contains("expected a deed, but this entry is none: action:1:1"), words);
    }

    @Test
    void what_no_scenario_can_say_is_not_written_as_if_it_could() {
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        Journal journal = Sample.journalOn(disk);
        journal.tell(new JournalEntry.Took(0, Sample.START, new Action.SetRate(new ProducerName("web"), 1e9)));
        String failure = journal.failure().orElseThrow();
        assertTrue(failure.startsWith("What you do from now on is not kept: "), failure);
        assertTrue(failure.contains("from 0 to 1000000"), failure);
    }
}
