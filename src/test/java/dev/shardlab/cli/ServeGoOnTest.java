package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journal.GoingOn;
import dev.shardlab.journal.Journal;
import dev.shardlab.journal.Sessions;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.wire.EndpointOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serving again after the process was killed. */
class ServeGoOnTest {

    private static final String ID = "20260302-101112-live-laboratory";
    private static final Instant KILLED = Instant.parse("2026-03-02T10:30:00Z");
    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-03-02T10:11:12Z"));
    private static final String FOLDER = "shardlab.data";

    @TempDir
    Path data;

    private Sessions sessions;

    /** A branch was made of a live laboratory, and clients were let ask on that; then the process was killed. */
    @BeforeEach
    void leaveBehind() throws IOException {
        sessions = new Sessions(data.resolve("sessions"), Shardlab.PROGRAM, () -> KILLED);
        Scenario scenario = BlankScenario.at(START, Service.DEFAULT);
        Journal journal = sessions.begin(ID, scenario, null, Map.of());
        List.of(
                        new JournalEntry.WentLive(0, START),
                        new JournalEntry.Shown(0, second(60)),
                        new JournalEntry.LiveEnded(0, second(60)),
                        new JournalEntry.Forked(1, 0, second(30), "What if"),
                        new JournalEntry.WentLive(1, second(30)),
                        new JournalEntry.Shown(1, second(90)),
                        new JournalEntry.Shown(0, second(61)))
                .forEach(journal::tell);
        journal.commit();
        Path file = data.resolve("sessions").resolve(ID + ".journal");
        byte[] bytes = Files.readAllBytes(file);
        journal.close();
        Files.write(file, bytes);
    }

    @AfterEach
    void end() {
        System.clearProperty(FOLDER);
    }

    private static VirtualTime second(int second) {
        return START.plus(Duration.ofSeconds(second));
    }

    private static GoingOn.Ready ready(Sessions sessions) {
        return assertInstanceOf(GoingOn.Ready.class, sessions.goOn(ID));
    }

    @Test
    void clients_go_on_where_they_asked_last_at_the_clock_on_the_wall() {
        GoingOn.Ready ready = ready(sessions);
        ready.journal().close();
        assertEquals(1, ready.clients().branch());
        assertEquals(VirtualTime.of(KILLED), ready.clients().at());
        assertEquals(0, ready.stopped().branch());
    }

    @Test
    void serve_goes_on_with_it() {
        Scenario other = BlankScenario.at(START, Service.DEFAULT);
        var said = new ByteArrayOutputStream();
        var opening = new ServedLaboratory.Opening(other, null, Map.of(), null, ID, _ -> List.of());
        try (ServedLaboratory served = ServedLaboratory.begin(
                opening,
                HistoryMemory.usual(),
                EndpointOptions.onThisMachine(0, data),
                data,
                WallClock.SYSTEM,
                said(said))) {
            assertTrue(served.address().startsWith("http://127.0.0.1:"), served.address());
        }
        assertEquals("Going on with " + ID + "…\n", said.toString(StandardCharsets.UTF_8));
        GoingOn.Ready again = ready(sessions);
        again.journal().close();
        assertEquals(
                List.of(0, 1, 1),
                again.deeds().stream()
                        .filter(JournalEntry.WentLive.class::isInstance)
                        .map(JournalEntry::branch)
                        .toList());
    }

    private static PrintStream said(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Test
    void an_account_and_a_region_that_differ_from_the_sessions_are_said() {
        System.setProperty("shardlab.exitAfterFirstFrame", "true");
        try {
            Ran ran = shardlab(
                    "serve", "--port", 0, "--data", data, "--go-on", ID, "--region", "eu-west-1", "--limits", "on");
            assertEquals(0, ran.code(), ran.err());
            assertTrue(
                    ran.err()
                            .contains(
                                    "The session was begun with --region us-east-1 and goes on so, not with eu-west-1."
                                            + " For another one begin another session."),
                    ran.err());
            assertFalse(ran.err().contains("--limits"), ran.err());
        } finally {
            System.clearProperty("shardlab.exitAfterFirstFrame");
        }
    }

    @Test
    void a_session_whose_last_entry_is_ahead_of_the_clock_goes_on_behind_it_and_says_so() {
        var said = new ByteArrayOutputStream();
        var opening = new ServedLaboratory.Opening(
                BlankScenario.at(START, Service.DEFAULT), null, Map.of(), null, ID, _ -> List.of());
        HandClock wall = new HandClock(START.minus(Duration.ofHours(2)));
        EndpointOptions options = EndpointOptions.onThisMachine(0, data);
        try (ServedLaboratory served =
                ServedLaboratory.begin(opening, HistoryMemory.usual(), options, data, wall, said(said))) {
            served.tellRemarks(said(said));
        }
        assertTrue(
                said.toString(StandardCharsets.UTF_8)
                        .contains("It is 2026-03-02 10:12:42 UTC here, 2 h 1 min ahead of this machine's clock:"),
                said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void serve_names_what_was_not_closed_and_how_to_go_on_with_it() {
        RecordingDesktop desktop = new RecordingDesktop();
        Ran ran = shardlab(desktop, "serve", "--window", "--data", data);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(
                ran.err().startsWith("A session was not closed:\n    " + ID + "\n        Live laboratory: "),
                ran.err());
        assertTrue(ran.err().contains("To go on with one: shardlab serve --go-on ID."), ran.err());
    }

    @Test
    void the_window_goes_on_with_it_and_lets_clients_ask() {
        RecordingDesktop desktop = new RecordingDesktop();
        Ran ran = shardlab(desktop, "serve", "--window", "--data", data, "--go-on", ID);
        assertEquals(new Ran(0, "", ""), ran);
        Desktop.PlayRequest request = assertInstanceOf(Desktop.PlayRequest.class, desktop.asked.getFirst());
        assertEquals(ID, request.session());
        assertNotNull(request.serving());
    }

    @Test
    void a_session_is_gone_on_with_as_it_is() {
        Ran ran = shardlab("serve", "--go-on", ID, "--journal", "lecture.journal");
        assertEquals(2, ran.code());
        assertTrue(
                ran.err().contains("--go-on goes on with a session as it is: not with --scenario or --journal."),
                ran.err());
    }
}
