package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journal.Journal;
import dev.shardlab.journal.Sessions;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.ProducerName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.words.page.Amounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsVerbTest {

    private static final String ID = "20260302-101112-partition-keys-and-order";
    private static final String FOLDER = "shardlab.data";

    @TempDir
    Path data;

    private Journal journal;

    @BeforeEach
    void play() throws IOException {
        System.setProperty(FOLDER, data.toString());
        Scenario scenario = ScenarioReader.read("s.json", Files.readAllBytes(SCENARIOS.resolve("partition-keys.json")))
                .orThrow();
        Sessions sessions =
                new Sessions(data.resolve("sessions"), "Shardlab 0.1", () -> Instant.parse("2026-03-02T10:11:12Z"));
        journal = sessions.begin(scenario, null, Map.of());
        journal.tell(new JournalEntry.Took(
                0, scenario.setup().start().plusMicros(12_500_000), new Action.SetRate(new ProducerName("shop"), 9)));
    }

    @AfterEach
    void end() {
        journal.close();
        System.clearProperty(FOLDER);
    }

    @Test
    void what_is_kept_is_listed() throws IOException {
        journal.close();
        Instant written = LocalDateTime.parse("2026-03-02T11:20:05")
                .atZone(ZoneId.systemDefault())
                .toInstant();
        Files.setLastModifiedTime(data.resolve("sessions").resolve(ID + ".journal"), FileTime.from(written));
        String listed = ID + """

                    Partition keys and order: 12.5 s in, 1 change, %s; closed 2026-03-02 11:20
                """.formatted(size());
        assertEquals(new Ran(0, listed, ""), shardlab("sessions"));
    }

    private String size() throws IOException {
        return Amounts.bytes(Files.size(data.resolve("sessions").resolve(ID + ".journal")));
    }

    @Test
    void damage_is_said() throws IOException {
        journal.close();
        Path file = data.resolve("sessions").resolve(ID + ".journal");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);
        String out = shardlab("sessions").out();
        assertTrue(out.contains("not closed, "), out);
        assertTrue(out.contains("    The journal is damaged at byte "), out);
    }

    @Test
    void one_that_is_open_is_neither_listed_nor_deleted() {
        assertEquals(
                new Ran(0, "No session is kept, or those that are, are open in a window.\n", ""), shardlab("sessions"));
        assertEquals(
                new Ran(1, "", "The session " + ID + " is open in a window; close it there first.\n"),
                shardlab("sessions", "--delete", ID));
    }

    @Test
    void one_is_gone_on_with_at_the_window() {
        journal.close();
        RecordingDesktop desktop = new RecordingDesktop();
        assertEquals(new Ran(0, "", ""), shardlab(desktop, "sessions", "--go-on", ID));
        assertEquals(List.of(Desktop.PlayRequest.goOn(ID, Map.of())), desktop.asked);
    }

    @Test
    void one_that_is_not_there_is_not_gone_on_with() {
        assertEquals(
                new Ran(
                        1,
                        "",
                        "There is no session " + ID + " that nobody has open. Without --go-on, those that are there are"
                                + " listed.\n"),
                shardlab("sessions", "--go-on", ID));
    }

    @Test
    void one_is_deleted_once() {
        journal.close();
        assertEquals(new Ran(0, "Deleted " + ID + "\n", ""), shardlab("sessions", "--delete", ID));
        assertEquals(
                new Ran(1, "", "There is no session " + ID + ". Without --delete, those that are there are listed.\n"),
                shardlab("sessions", "--delete", ID));
    }
}
