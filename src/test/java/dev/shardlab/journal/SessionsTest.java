package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.setup.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:11:12Z");
    private static final String ID = "20260302-101112-clicks-a-sample";
    private static final String PROGRAM = "Shardlab 0.1";
    private static final JournalEntry CHANGE =
            new JournalEntry.Took(0, second(5), new Action.SetRate(new ProducerName("web"), 200));
    private static final JournalEntry LOOK = new JournalEntry.Shown(0, second(12));

    @TempDir
    private Path scratch;

    private Path folder;
    private Sessions sessions;

    @BeforeEach
    void begin() {
        folder = scratch.resolve("data").resolve("sessions");
        sessions = new Sessions(folder, PROGRAM, () -> NOW);
    }

    private static VirtualTime second(int second) {
        return Sample.START.plus(Duration.ofSeconds(second));
    }

    private Journal journal(JournalEntry... deeds) {
        Journal journal = sessions.begin(Sample.SCENARIO, null, Map.of());
        List.of(deeds).forEach(journal::tell);
        journal.commit();
        return journal;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a session leaves behind whose process is gone: the same bytes, and nobody who holds them. */
    private void leaveBehind(String id, JournalEntry... deeds) throws IOException {
        try (Journal journal = journal(deeds)) {
            Files.copy(folder.resolve(ID + ".journal"), folder.resolve(id + ".journal"));
            sessions.delete(ID);
            journal.tell(CHANGE);
        }
        sessions.delete(ID);
    }

    private GoingOn.Ready ready(String id) {
        return assertInstanceOf(GoingOn.Ready.class, sessions.goOn(id));
    }

    private String refused(String id) {
        return assertInstanceOf(GoingOn.Refused.class, sessions.goOn(id)).why();
    }

    @Test
    void a_session_that_was_ended_by_something_else_can_be_gone_on_with() throws IOException {
        leaveBehind("gone", LOOK, CHANGE, LOOK);

        assertEquals(
                List.of(new SavedSession.Resumable(
                        "gone",
                        Files.getLastModifiedTime(folder.resolve("gone.journal"))
                                .toInstant(),
                        "Clicks: a sample",
                        Duration.ofSeconds(12),
                        1,
                        0,
                        false,
                        Files.size(folder.resolve("gone.journal")),
                        false,
                        Optional.empty())),
                sessions.list());

        GoingOn.Ready ready = ready("gone");
        assertEquals(Sample.SCENARIO, ready.scenario());
        assertEquals(List.of(LOOK, CHANGE, LOOK), ready.deeds());
        assertEquals(new Whereabouts(0, second(12)), ready.stopped());
        assertEquals(List.of(), ready.remarks());
        ready.journal().close();
    }

    @Test
    void what_is_done_after_going_on_follows_what_was_done_before() throws IOException {
        leaveBehind("gone", CHANGE);
        try (Journal journal = ready("gone").journal()) {
            journal.tell(new JournalEntry.Forked(1, 0, second(3), "Another"));
        }
        try (Journal journal = ready("gone").journal()) {
            journal.tell(new JournalEntry.Renamed(1, "A third"));
        }
        GoingOn.Ready ready = ready("gone");
        assertEquals(
                List.of(
                        CHANGE,
                        new JournalEntry.Forked(1, 0, second(3), "Another"),
                        new JournalEntry.Renamed(1, "A third")),
                ready.deeds());
        ready.journal().close();
    }

    @Test
    void a_session_that_its_user_closed_says_so() throws IOException {
        journal(CHANGE).close();
        assertTrue(((SavedSession.Resumable) sessions.list().getFirst()).closed());
    }

    @Test
    void a_session_in_which_nothing_was_changed_leaves_no_file_behind() throws IOException {
        journal().close();
        assertFalse(Files.exists(folder));
        Journal journal = journal(LOOK);
        assertEquals(List.of(ID + ".journal"), files());
        journal.close();
        assertEquals(List.of(), files());
    }

    @Test
    void a_laboratory_that_only_waited_for_clients_leaves_no_file_behind() throws IOException {
        journal(new JournalEntry.WentLive(0, second(0)), LOOK, new JournalEntry.LiveEnded(0, second(12)))
                .close();
        assertEquals(List.of(), files());
    }

    @Test
    void one_in_which_clients_asked_is_kept() throws IOException {
        Journal journal = journal(new JournalEntry.WentLive(0, second(0)), LOOK);
        ask(journal, second(5));
        journal.close();
        SavedSession.Resumable kept = (SavedSession.Resumable) sessions.list().getFirst();
        assertEquals(List.of(true, true, 0), List.of(kept.asked(), kept.closed(), kept.changes()));
        assertEquals(
                Files.size(folder.resolve(ID + ".journal")) + Files.size(folder.resolve(ID + ".calls")),
                kept.sizeBytes());
    }

    private static void ask(Journal journal, VirtualTime at) {
        ClientName client = new ClientName("test");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        ClientRequest said = new ClientRequest(client, "ListStreams", BodyEncoding.JSON, body);
        journal.calls()
                .add(
                        0,
                        new Call(
                                at,
                                ClientRequests.command(
                                        new ClientRequest(client, "ListStreams", BodyEncoding.JSON, body),
                                        Service.DEFAULT),
                                said),
                        new Reply.Done());
        journal.calls().commit();
    }

    @Test
    void one_in_which_questions_were_answered_is_kept_and_says_how_many() throws IOException {
        journal(
                        new JournalEntry.Answered(0, second(3), 0, "first", "yes"),
                        new JournalEntry.Answered(0, second(4), 0, "second", "no"),
                        new JournalEntry.Answered(0, second(5), 0, "first", "no"))
                .close();
        SavedSession.Resumable kept = (SavedSession.Resumable) sessions.list().getFirst();
        assertEquals(List.of(2, 0), List.of(kept.answers(), kept.changes()));
    }

    @Test
    void every_one_that_was_not_closed_and_has_anything_in_it_can_be_gone_on_with_the_newest_first()
            throws IOException {
        leaveBehind("changed", CHANGE);
        leaveBehind("watched", LOOK);
        leaveBehind("waited-for-clients", new JournalEntry.WentLive(0, second(0)), LOOK);
        int age = 0;
        for (String id : List.of("waited-for-clients", "watched", "changed")) {
            Files.setLastModifiedTime(folder.resolve(id + ".journal"), FileTime.from(NOW.minusSeconds(60L * ++age)));
        }
        assertEquals(
                List.of("watched", "changed"),
                sessions.unfinished().stream().map(SavedSession.Resumable::id).toList());
    }

    @Test
    void one_with_nothing_in_it_makes_room_for_one_that_begins() throws IOException {
        leaveBehind("waited-for-clients", new JournalEntry.WentLive(0, second(0)), LOOK);
        leaveBehind("changed", CHANGE);
        journal(CHANGE).close();
        assertEquals(List.of(ID + ".journal", "changed.journal"), files());
    }

    @Test
    void what_clients_were_answered_after_the_last_look_has_been_seen() throws IOException {
        JournalEntry.WentLive live = new JournalEntry.WentLive(0, second(0));
        try (Journal journal = journal(live, LOOK)) {
            ask(journal, second(12).plusMicros(345_678));
            Files.copy(folder.resolve(ID + ".journal"), folder.resolve("gone.journal"));
            Files.copy(folder.resolve(ID + ".calls"), folder.resolve("gone.calls"));
        }
        GoingOn.Ready ready = ready("gone");
        VirtualTime last = second(12).plusMicros(345_678);
        assertEquals(List.of(live, LOOK, new JournalEntry.Shown(0, last)), ready.deeds());
        assertEquals(new Whereabouts(0, last), ready.stopped());
        assertEquals(new Whereabouts(0, last), ready.clients());
        ready.journal().close();
    }

    @Test
    void what_is_told_after_the_end_is_not_kept() throws IOException {
        Journal journal = journal(CHANGE);
        journal.close();
        journal.tell(CHANGE);
        journal.commit();
        journal.close();
        GoingOn.Ready ready = ready(ID);
        assertEquals(List.of(CHANGE), ready.deeds());
        ready.journal().close();
    }

    @Test
    void an_open_session_is_nobody_elses() throws IOException {
        try (Journal _ = journal(CHANGE)) {
            assertEquals(List.of(), sessions.list());
            assertEquals("This session is open in another window.", refused(ID));
            assertFalse(sessions.delete(ID));
        }
        assertEquals(1, sessions.list().size());
    }

    @Test
    void many_who_look_at_once_all_see_what_is_there() throws Exception {
        leaveBehind("gone", CHANGE);
        List<String> there = List.of("gone");
        try (ExecutorService lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> seen = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Sessions others = new Sessions(folder, PROGRAM, () -> NOW);
                seen.add(lookers.submit(
                        () -> others.list().stream().map(SavedSession::id).toList()));
            }
            for (Future<List<String>> one : seen) {
                assertEquals(there, one.get());
            }
        }
    }

    @Test
    void the_damaged_end_is_moved_aside_and_the_rest_goes_on() throws IOException {
        leaveBehind("gone", CHANGE, CHANGE);
        Path file = folder.resolve("gone.journal");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {0, 0, 0, 9, 2, 1}, StandardOpenOption.APPEND);

        SavedSession.Resumable listed = (SavedSession.Resumable) sessions.list().getFirst();
        String damage = "The journal is damaged at byte " + whole.length
                + ": expected an entry of at least 9 bytes, but the file ends after 6 bytes of it. Everything before is kept;"
                + " the last 6 bytes are left out.";
        assertEquals(Optional.of(damage), listed.damage());

        GoingOn.Ready ready = ready("gone");
        assertEquals(List.of(damage + " They lie in gone.journal.damaged-1 now."), ready.remarks());
        assertEquals(List.of(CHANGE, CHANGE), ready.deeds());
        ready.journal().tell(new JournalEntry.Renamed(0, "After"));
        ready.journal().close();

        assertEquals(
                List.of((byte) 0, (byte) 0, (byte) 0, (byte) 9, (byte) 2, (byte) 1),
                bytes(folder.resolve("gone.journal.damaged-1")));
        GoingOn.Ready again = ready("gone");
        assertEquals(List.of(CHANGE, CHANGE, new JournalEntry.Renamed(0, "After")), again.deeds());
        assertEquals(List.of(), again.remarks());
        again.journal().close();

        assertTrue(sessions.delete("gone"));
        assertEquals(List.of(), files());
    }

    private static List<Byte> bytes(Path file) throws IOException {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : Files.readAllBytes(file)) {
            bytes.add(one);
        }
        return bytes;
    }

    @Test
    void a_file_that_is_no_journal_is_listed_with_its_reason_and_left_alone() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("notes.journal"), "Dear diary, today");
        Instant written = Files.getLastModifiedTime(file).toInstant();
        String why = "The journal cannot be read: the file does not begin as a journal does.";
        assertEquals(List.of(new SavedSession.Unreadable("notes", written, why)), sessions.list());
        assertEquals(why, refused("notes"));
        assertEquals("Dear diary, today", Files.readString(file));
    }

    @Test
    void a_changed_input_file_is_noticed_and_said() throws IOException {
        Path log = Files.writeString(scratch.resolve("access.log"), "one line\n");
        Path same = Files.writeString(scratch.resolve("same.log"), "other\n");
        try (Journal journal = sessions.begin(Sample.SCENARIO, log, Map.of("log", log, "more", same))) {
            journal.tell(CHANGE);
        }
        String changed = "The input file " + log + " ";
        String so = ", so things may happen differently from before.";

        Files.writeString(log, "one lime\n");
        assertEquals(List.of(changed + "has other contents than then" + so), remarks());
        Files.writeString(log, "one line more\n");
        assertEquals(List.of(changed + "had 9 bytes then and has 14 now" + so), remarks());
        Files.delete(log);
        assertEquals(List.of(changed + "cannot be read any more" + so), remarks());
    }

    private List<String> remarks() {
        GoingOn.Ready ready = ready(ID);
        ready.journal().close();
        assertEquals(List.of("log", "more"), List.copyOf(ready.files().keySet()));
        return ready.remarks();
    }

    @Test
    void another_version_of_the_program_is_said() {
        journal(CHANGE).close();
        sessions = new Sessions(folder, "Shardlab 0.2", () -> NOW);
        assertEquals(
                List.of("The session was begun with Shardlab 0.1, this is Shardlab 0.2: it may play the same things"
                        + " differently."),
                ((GoingOn.Ready) sessions.goOn(ID)).remarks());
    }

    @Test
    void the_oldest_make_room_for_new_ones_and_open_ones_stay() throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < Sessions.KEPT + 5; i++) {
            Path old = Files.writeString(folder.resolve("old-" + (100 + i) + ".journal"), "");
            Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(1_000 - i)));
        }
        try (Journal _ = journal(CHANGE)) {
            List<String> files = files();
            assertEquals(Sessions.KEPT, files.size());
            assertEquals(List.of(ID + ".journal", "old-106.journal"), files.subList(0, 2));
        }
    }

    @Test
    void two_sessions_of_one_second_have_two_names() throws IOException {
        try (Journal _ = journal(CHANGE);
                Journal _ = journal(CHANGE)) {
            assertEquals(List.of(ID + "-2.journal", ID + ".journal"), files());
        }
    }

    @Test
    void no_id_leads_out_of_the_folder() throws IOException {
        journal(CHANGE).close();
        Path outside = Files.write(scratch.resolve("outside.journal"), Sample.journal(List.of(CHANGE)));
        for (String id : List.of("../../outside", "..", "", "a/b", "A", "a.b", outside.toString())) {
            assertEquals("There is no session " + id + ".", refused(id));
            assertThrows(NoSuchFileException.class, () -> sessions.delete(id));
        }
        Files.createSymbolicLink(folder.resolve("link.journal"), outside);
        assertEquals(1, sessions.list().size());
        assertInstanceOf(GoingOn.Refused.class, sessions.goOn("link"));
        assertThrows(IOException.class, () -> sessions.delete("link"));
        assertTrue(Files.exists(outside));
    }

    @Test
    void a_folder_that_cannot_be_written_stops_the_journal_and_not_the_session() throws IOException {
        Files.createDirectories(scratch.resolve("data"));
        Files.writeString(folder, "not a folder");
        Journal journal = journal(CHANGE);
        assertTrue(journal.failure().orElseThrow().startsWith("What you do from now on is not kept: "));
        journal.tell(LOOK);
        journal.close();
        assertEquals("not a folder", Files.readString(folder));
    }

    @Test
    void nobody_else_may_read_what_a_student_did() throws IOException {
        journal(CHANGE).close();
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(
                    "rwx------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
    }
}
