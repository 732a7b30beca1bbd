package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.live.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a journal is cut or changed: what was acknowledged before is there, and nothing else. */
class CrashTest {

    private static final boolean LONG = Boolean.getBoolean("shardlab.long");

    static LongStream seeds() {
        return LongStream.range(0, LONG ? 60 : 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cut_at_any_byte_it_gives_exactly_the_deeds_before(long seed) {
        List<JournalEntry> deeds = RandomDeeds.of(seed, 12);
        List<Integer> ends = new ArrayList<>();
        byte[] whole = Sample.journal(deeds, ends);
        for (int cut = 0; cut <= whole.length; cut++) {
            String where = "seed " + seed + ", cut at byte " + cut + " of " + whole.length;
            Recovery recovery = Sample.recovered(Arrays.copyOf(whole, cut));
            int before = lastAtOrBefore(ends, cut);
            if (before < 0) {
                assertInstanceOf(Recovery.Unreadable.class, recovery, where);
            } else {
                Recovery.Read read = assertInstanceOf(Recovery.Read.class, recovery, where);
                assertEquals(deeds.subList(0, before), read.deeds(), where);
                assertEquals(ends.get(before).longValue(), read.goodBytes(), where);
                assertEquals(
                        cut - ends.get(before),
                        read.damage().map(Damage::leftOutBytes).orElse(0L),
                        where);
            }
        }
    }

    /** The last entry that ends at or before a byte; -1: not even what was played. */
    private static int lastAtOrBefore(List<Integer> ends, int at) {
        return (int) ends.stream().filter(end -> end <= at).count() - 1;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_any_byte_changed_it_gives_exactly_the_deeds_before(long seed) {
        List<JournalEntry> deeds = RandomDeeds.of(seed, 8);
        List<Integer> ends = new ArrayList<>();
        byte[] whole = Sample.journal(deeds, ends);
        for (int at = 0; at < whole.length; at++) {
            for (int bit : LONG ? IntStream.range(0, 8).toArray() : new int[] {at % 8}) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << bit);
                String where = "seed " + seed + ", bit " + bit + " of byte " + at + " of " + whole.length;
                Recovery recovery = Sample.recovered(flipped);
                int before = lastAtOrBefore(ends, at);
                if (before < 0) {
                    assertInstanceOf(Recovery.Unreadable.class, recovery, where);
                } else {
                    Recovery.Read read = assertInstanceOf(Recovery.Read.class, recovery, where);
                    assertEquals(deeds.subList(0, before), read.deeds(), where);
                    assertEquals(
                            ends.get(before), (int) read.damage().orElseThrow().atByte(), where);
                    assertEquals(
                            whole.length - ends.get(before),
                            read.damage().orElseThrow().leftOutBytes(),
                            where);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void on_a_disk_that_is_full_at_any_byte_nothing_acknowledged_is_lost(long seed) {
        List<JournalEntry> deeds = RandomDeeds.of(seed, 12);
        int size = Sample.journal(deeds).length;
        for (int capacity = 0; capacity <= size; capacity++) {
            assertKeptUpToFailure(deeds, new MemoryDisk(capacity), capacity == size, "capacity " + capacity);
            MemoryDisk broken = new MemoryDisk(capacity);
            broken.refusesToTruncate = true;
            assertKeptUpToFailure(deeds, broken, capacity == size, "broken, capacity " + capacity);
        }
    }

    /** Tells the deeds, three before each commit; what was acknowledged by then is found afterwards, and nothing made up. */
    private static void assertKeptUpToFailure(List<JournalEntry> deeds, MemoryDisk disk, boolean fits, String where) {
        Journal journal = Sample.journalOn(disk);
        int acknowledged = 0;
        for (int i = 0; i < deeds.size(); i++) {
            journal.tell(deeds.get(i));
            if (i % 3 == 2) {
                journal.commit();
                acknowledged = journal.failure().isEmpty() ? i + 1 : acknowledged;
            }
        }
        assertEquals(fits, journal.failure().isEmpty(), where);
        switch (Sample.recovered(disk)) {
            case Recovery.Unreadable _ -> assertEquals(0, acknowledged, where);
            case Recovery.Read read -> {
                int kept = read.deeds().size();
                assertTrue(kept >= acknowledged, where + ": " + kept + " of " + acknowledged);
                assertEquals(deeds.subList(0, kept), read.deeds(), where);
                assertTrue(disk.refusesToTruncate || read.damage().isEmpty(), where);
            }
        }
    }

    @Test
    void a_journal_that_could_not_even_begin_leaves_no_file_behind() {
        MemoryDisk disk = new MemoryDisk(100);
        Journal journal = Sample.journalOn(disk);
        RandomDeeds.of(1, 3).forEach(journal::tell);
        journal.commit();
        assertTrue(journal.failure().isPresent());
        assertTrue(disk.isDiscarded);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_disk_that_does_not_keep_what_it_took_gets_no_second_chance(long seed) {
        List<JournalEntry> deeds = RandomDeeds.of(seed, 9);
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        Journal journal = Sample.journalOn(disk);
        deeds.subList(0, 6).forEach(journal::tell);
        journal.commit();
        disk.refusesToForce = true;
        deeds.subList(6, 9).forEach(journal::tell);
        journal.commit();
        disk.refusesToForce = false;
        journal.tell(deeds.getFirst());
        journal.commit();

        assertEquals(
                "What you do from now on is not kept: Input/output error. You can work on; only if Shardlab ends, it cannot"
                        + " bring this part back.",
                journal.failure().orElseThrow());
        assertEquals(
                deeds.subList(0, 6),
                assertInstanceOf(Recovery.Read.class, Sample.recovered(disk)).deeds());
    }
}
