package dev.shardlab.journal.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomSetups;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of the files, a reader meets the records that were stored. */
class RecordSegmentsTest {

    private static final int CHAPTER_WORK = 64;
    private static final int SEGMENT_BYTES = 1 << 14;
    private static final int LARGE = 1 << 26;

    private final MemoryFiles files = new MemoryFiles(LARGE);

    private static RecordSegments segments(SegmentFiles files, KeepLimits limits) {
        return new RecordSegments(files, limits, SEGMENT_BYTES, Runnable::run);
    }

    private static Run whole(Setup setup) {
        Run course = new Run(setup, RandomLines.FILES, List.of(), HistoryMemory.usual());
        course.runUntil(setup.end());
        return course;
    }

    /** One that holds hardly anything in memory. */
    private static Run thin(Setup setup, RecordSegments segments) {
        Run course = new Run(setup, RandomLines.FILES, List.of(), HistoryMemory.forgetful(CHAPTER_WORK));
        course.archiveIn(segments);
        course.runUntil(setup.end());
        return course;
    }

    private static void forbidRecalls(LabState head) {
        head.kinesis().recallRecordsBy(number -> {
            throw new AssertionError("record " + number + " is replayed");
        });
    }

    private static void assertSame(LabState expected, LabState actual) {
        assertEquals(StoredWords.inOrder(expected), StoredWords.inOrder(actual));
        assertEquals(StoredWords.oneByOne(expected), StoredWords.oneByOne(actual));
    }

    static LongStream seeds() {
        return LongStream.range(7_000, Boolean.getBoolean("shardlab.long") ? 7_300 : 7_030);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_has_left_memory_is_read_and_not_told_anew(long seed) {
        Setup setup = RandomSetups.of(seed);
        RecordSegments segments = segments(files, KeepLimits.USUAL);
        Run thin = thin(setup, segments);
        forbidRecalls(thin.head());
        assertSame(whole(setup).head(), thin.head());
        assertEquals(Optional.empty(), segments.trouble());
    }

    private static Setup busy() {
        return Setups.withShards(4)
                .lasting(Duration.ofSeconds(60))
                .with(Setups.producer("web", Setups.perSec(100)))
                .build();
    }

    @Test
    void a_course_that_leaves_another_reads_their_common_past_from_the_same_files() {
        Setup setup = busy();
        Run thin = thin(setup, segments(files, KeepLimits.USUAL));
        VirtualTime fork = setup.start().plus(Duration.ofSeconds(30));
        List<Input> inputs = List.of(new Input(fork, new Action.SetRate(Setups.WEB, 50)));
        Run plain = whole(setup).leave(fork, inputs);
        plain.runUntil(setup.end());
        Run other = thin.leave(fork, inputs);
        other.runUntil(setup.end());
        thin.close();
        forbidRecalls(other.head());
        assertSame(plain.head(), other.head());
    }

    @Test
    void what_a_course_had_alone_goes_with_it() {
        Setup setup = busy();
        Run thin = thin(setup, segments(files, KeepLimits.USUAL));
        assertTrue(files.disks.size() > 5, "there are " + files.disks.size());
        thin.close();
        assertTrue(files.disks.size() <= 1, "there are " + files.disks.size());
    }

    @Test
    void what_is_damaged_is_told_anew_and_said() {
        Setup setup = busy();
        List<String> expected = StoredWords.inOrder(whole(setup).head());
        Random chance = new Random(3);
        for (int i = 0; i < 40; i++) {
            MemoryFiles some = new MemoryFiles(LARGE);
            RecordSegments segments = segments(some, KeepLimits.USUAL);
            Run thin = thin(setup, segments);
            MemoryDisk disk = some.disks.get(2);
            int at = SegmentHead.BYTES + chance.nextInt((int) disk.sizeBytes() - SegmentHead.BYTES);
            disk.flip(at);
            assertEquals(expected, StoredWords.inOrder(thin.head()), "byte " + at);
            assertTrue(segments.trouble().orElseThrow().contains("in file 2 cannot be read"), "byte " + at);
        }
    }

    @Test
    void what_was_damaged_is_kept_anew() throws Exception {
        Setup setup = busy();
        Run thin = thin(setup, segments(files, KeepLimits.USUAL));
        files.disks.get(2).truncate(SegmentHead.BYTES);
        List<String> expected = StoredWords.inOrder(thin.head());
        forbidRecalls(thin.head());
        assertEquals(expected, StoredWords.inOrder(thin.head()));
    }

    @Test
    void a_disk_that_is_full_anywhere_changes_nothing_for_readers() {
        Setup setup = busy();
        List<String> expected = StoredWords.inOrder(whole(setup).head());
        for (int capacity = 0; capacity < SEGMENT_BYTES; capacity += 1_000) {
            RecordSegments segments = segments(new MemoryFiles(capacity), KeepLimits.USUAL);
            Run thin = thin(setup, segments);
            assertTrue(segments.trouble().orElseThrow().contains("No space left on device"));
            assertEquals(expected, StoredWords.inOrder(thin.head()));
        }
    }

    @Test
    void nothing_is_written_where_little_of_the_disk_is_free() {
        files.freeBytes = KeepLimits.USUAL.leastFreeBytes();
        Setup setup = busy();
        RecordSegments segments = segments(files, KeepLimits.USUAL);
        Run thin = thin(setup, segments);
        assertTrue(files.sizeBytes() <= SegmentHead.BYTES, "there are " + files.sizeBytes());
        assertEquals(
                "Old records are not kept to be read: less than 1000 MB of the disk are free. They are simulated again"
                        + " when somebody asks for them, which is exact, but slower.",
                segments.trouble().orElseThrow());
        assertSame(whole(setup).head(), thin.head());
    }

    @Test
    void the_oldest_file_makes_room_for_the_newest() {
        Setup setup = busy();
        long most = 4L * SEGMENT_BYTES;
        RecordSegments segments = segments(files, new KeepLimits(most, 0));
        Run thin = thin(setup, segments);
        assertTrue(files.made > 8, "there were " + files.made);
        assertTrue(files.sizeBytes() <= most + 2 * SEGMENT_BYTES, "there are " + files.sizeBytes());
        assertEquals(Optional.empty(), segments.trouble());
        assertEquals(StoredWords.inOrder(whole(setup).head()), StoredWords.inOrder(thin.head()));
    }

    @Test
    void what_no_shard_holds_any_more_is_deleted() {
        Setup setup = Setups.withShards(2)
                .lasting(Duration.ofHours(60))
                .with(Setups.producer("web", Setups.perSec(0.2)))
                .build();
        RecordSegments segments = segments(files, KeepLimits.USUAL);
        Run thin = thin(setup, segments);
        assertTrue(files.disks.size() < files.made * 2 / 3, files.disks.size() + " of " + files.made);
        forbidRecalls(thin.head());
        assertSame(whole(setup).head(), thin.head());
    }

    @Test
    void nothing_is_left_when_a_session_is_closed() {
        RecordSegments segments = segments(files, KeepLimits.USUAL);
        Setup setup = busy();
        Run thin = thin(setup, segments);
        segments.close();
        assertTrue(files.disks.isEmpty());
        assertEquals(StoredWords.inOrder(whole(setup).head()), StoredWords.inOrder(thin.head()));
    }
}
