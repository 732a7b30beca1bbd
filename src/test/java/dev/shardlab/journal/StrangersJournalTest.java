package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.FileStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a journal may make its reader do, by the numbers of docs/security.md. */
@Timeout(60)
class StrangersJournalTest {

    private static final String ID = "lecture";
    private static final Scenario SCENARIO =
            ScenarioReader.read("log.json", """
                    {
                      "shardlab": 1,
                      "title": "A log",
                      "start": "2026-03-02T09:00:00Z",
                      "duration": "1m",
                      "streams": [{"name": "clicks", "shards": 1}],
                      "producers": [{"name": "web", "file": {"name": "log", "key": "^(\\\\S+)"}, "rate": 5}]
                    }
                    """).orThrow();

    @TempDir
    private Path root;

    private Path folder;
    private Path log;
    private Seal own;
    private Seal strange;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectory(root.resolve("sessions"));
        log = Files.writeString(root.resolve("access.log"), "10.0.0.1 GET\n");
        own = Seal.in(root.resolve("mine"));
        strange = Seal.in(root.resolve("theirs"));
    }

    private Sessions sessions(Seal seal) {
        return new Sessions(folder, "Shardlab 0.1", InstantSource.system(), seal, KeepLimits.USUAL);
    }

    private void begin(Seal seal, Path file) {
        Journal journal = sessions(seal).begin(ID, SCENARIO, root.resolve("log.json"), Map.of("log", file));
        journal.tell(new JournalEntry.Renamed(0, "Before"));
        journal.close();
    }

    private GoingOn goOn(Map<String, Path> given) {
        return sessions(own).goOn(ID, given, ReadProgress.UNHEARD);
    }

    private GoingOn.Ready ready(Map<String, Path> given) {
        GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, goOn(given));
        ready.journal().close();
        return ready;
    }

    @Test
    void F1_a_journal_that_another_began_has_its_input_files_asked_for_again() throws IOException {
        begin(strange, log);
        assertEquals(
                new GoingOn.Refused("This session was not begun here, so no file is opened that it names. It reads log:"
                        + " say where that is with --file log=PATH."),
                goOn(Map.of()));
        Path mine = Files.writeString(root.resolve("mine.log"), "10.0.0.1 GET\n");
        GoingOn.Ready ready = ready(Map.of("log", mine));
        assertEquals(Map.of("log", mine), ready.files());
        assertEquals(List.of(), ready.remarks());
        assertNull(ready.source());
    }

    @Test
    void F1_a_journal_of_ones_own_finds_its_input_files_again() {
        begin(own, log);
        GoingOn.Ready ready = ready(Map.of());
        assertEquals(Map.of("log", log), ready.files());
        assertEquals(root.resolve("log.json"), ready.source());
    }

    @Test
    void F1_who_names_another_file_in_a_sealed_journal_breaks_the_seal() throws IOException {
        begin(own, log);
        Path file = folder.resolve(ID + ".journal");
        FrameFile forged;
        MemoryDisk disk = new MemoryDisk(1 << 20);
        try (FileStorage storage = FileStorage.look(file).orElseThrow()) {
            FrameReader frames = new FrameReader(storage);
            frames.refusal();
            Origin origin = Origin.read(frames.next());
            EntryFrame seal = frames.next();
            forged = FrameFile.begin(disk, KeepLimits.USUAL);
            new Origin(
                            origin.scenario(),
                            origin.source(),
                            List.of(new InputStamp("log", Path.of("/etc/passwd"), 1, 2)),
                            origin.program())
                    .append(forged);
            forged.append(EntryType.SEAL.code(), new PayloadReader(seal).rest());
            forged.commit();
        }
        Files.write(file, disk.contents());
        assertInstanceOf(GoingOn.Refused.class, goOn(Map.of()));
    }

    @Test
    void F1_a_device_is_no_input_file() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "this system has no such device");
        assertEquals(new InputStamp("log", endless, InputStamp.ABSENT, 0), InputStamp.of("log", endless));
        begin(own, endless);
        assertEquals(Map.of("log", endless), ready(Map.of()).files());
    }

    @Test
    void F1_a_device_is_no_journal() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "this system has no such device");
        assertThrows(IOException.class, () -> FileStorage.look(endless));
        assertThrows(IOException.class, () -> FileStorage.open(endless));
    }

    @Test
    void F1_an_input_file_of_another_length_is_not_read_to_see_that_it_changed() throws IOException {
        begin(own, log);
        Files.writeString(log, "10.0.0.1 GET\n10.0.0.2 GET\n");
        assertEquals(
                List.of("The input file " + log
                        + " had 13 bytes then and has 26 now, so things may happen differently from before."),
                ready(Map.of()).remarks());
    }

    @Test
    void R6_journal_calls_and_key_are_their_owners_alone_from_the_start() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no such permissions");
        folder = root.resolve("made").resolve("sessions");
        begin(own, log);
        new SessionFolder(folder).createCalls(ID).close();
        assertEquals("rwx------", permissions(folder));
        assertEquals("rwx------", permissions(folder.getParent()));
        assertEquals("rw-------", permissions(folder.resolve(ID + ".journal")));
        assertEquals("rw-------", permissions(folder.resolve(ID + ".calls")));
        assertEquals("rwx------", permissions(root.resolve("mine")));
        assertEquals("rw-------", permissions(root.resolve("mine").resolve("journal-key")));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Zeros without end, or a place that only counts. */
    private static final class Zeros implements DiskStorage {

        private final long bytes;
        private long written;

        Zeros(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public long sizeBytes() {
            return bytes;
        }

        @Override
        public int read(ByteBuffer into, long at) {
            int some = (int) Math.min(into.remaining(), bytes - at);
            into.position(into.position() + Math.max(0, some));
            return some <= 0 ? -1 : some;
        }

        @Override
        public void write(ByteBuffer some, long at) {
            assertEquals(written, at);
            written += some.remaining();
            some.position(some.limit());
        }

        @Override
        public void force() {}

        @Override
        public long freeBytes() {
            return Long.MAX_VALUE;
        }

        @Override
        public void truncate(long sizeBytes) {}

        @Override
        public void close() {}
    }

    @Test
    void F5_what_is_damaged_is_moved_aside_also_where_it_is_more_than_two_gibibytes() throws IOException {
        Zeros aside = new Zeros(0);
        SessionFolder.copy(new Zeros((3L << 30) + 7), 5, aside);
        assertEquals((3L << 30) + 2, aside.written);
    }
}
