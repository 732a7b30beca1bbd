package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.LauncherFixture.Outcome;
import dev.shardlab.app.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher and the program, run for real where nothing is as one is used to: LANG=C, no HOME, no display, a folder named
 * {@code größe : 2}, files with such names.
 */
@EnabledOnOs(OS.LINUX)
class StrangeMachineTest {

    private static final String SCENARIO = """
            {"shardlab": 1, "title": "Größe", "duration": "10s", "streams": [{"name": "s"}],
             "producers": [{"name": "wörter", "rate": 5, "file": {"name": "log", "key": "^(\\\\S+)"}}],
             "lesson": {"goals": [{"id": "g", "text": "Alles.", "reachedByItself": true,
               "all": [{"measure": "recordsStored", "atLeast": 1}]}]}}
            """;

    @TempDir
    Path folder;

    private LauncherFixture lab;
    private Path scenario;
    private Path log;

    @BeforeEach
    void set_up() throws Exception {
        lab = LauncherFixture.in(folder.resolve("größe : 2"))
                .with("LANG", "C")
                .without("HOME")
                .with("XDG_CACHE_HOME", folder.resolve("cache"))
                .with("XDG_DATA_HOME", folder.resolve("data"));
        lab.installJdk("25.0.1");
        lab.letJavaRun(
                "25.0.1",
                List.of(OtherJava.command(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                OtherJava.running(Main.class));
        scenario = Files.writeString(lab.home().resolve("größe.json"), SCENARIO);
        log = Files.writeString(lab.home().resolve("wörter : 1.log"), "ä eins\nö zwei\nü drei\n");
    }

    @Test
    void run_and_compare_read_files_of_any_name_and_write_their_words_as_they_are() throws Exception {
        Path events = folder.resolve("ereignisse : é.ndjson");
        Outcome run = well("run", scenario, "--file", "log=" + log, "--report", "json", "--events", events);
        assertTrue(run.out().contains("\"title\" : \"Größe\""), run.out());
        assertTrue(run.out().contains("\"put\" : 3"), run.out());
        assertTrue(Files.readString(events).contains("\"partitionKey\":\"ü\""));

        Outcome compared = well("compare", scenario, "--file", "log=" + log, "--set", "streams.s.shards=2");
        assertTrue(compared.out().contains("größe.json"), compared.out());
    }

    @Test
    void play_without_a_display_plays_to_the_end_with_every_option() throws Exception {
        Outcome played = lab.start(
                "play", "--at", "1s", scenario.toString(), "--speed=2", "--seed", "3", "--file", "log=" + log);
        assertEquals(0, played.status(), played.err());
        assertTrue(played.err().contains("There is no display here"), played.err());
        assertTrue(played.out().startsWith("Größe (seed 3)"), played.out());
    }

    @Test
    void check_strip_grade_schema_sessions_and_picture_do_as_elsewhere() throws Exception {
        well("check", scenario);
        Path copy = folder.resolve("schüler.json");
        well("strip", scenario, "--out", copy);
        assertTrue(Files.readString(copy).contains("Größe"));
        well("schema");
        well("sessions");
        Outcome picture = well("picture", scenario, "--at", "2s", "--text");
        assertTrue(picture.out().contains("wörter"), picture.out());

        Path work = Files.createDirectory(folder.resolve("abgaben ü"));
        Files.writeString(work.resolve("müller.work.json"), "{}");
        Outcome graded = lab.start("grade", scenario.toString(), work.toString());
        assertEquals(1, graded.status(), graded.err());
        assertTrue(graded.out().startsWith("müller.work.json: not graded."), graded.out() + graded.err());
    }

    @Test
    void what_cannot_be_written_is_said_and_ends_with_one() throws Exception {
        for (List<String> words :
                List.of(List.of("schema"), List.of("run", scenario.toString()), List.of("serve", "--port", "0"))) {
            List<String> line =
                    new ArrayList<>(List.of("sh", "-c", "\"$0\" \"$@\" >/dev/full", lab.home() + "/shardlab"));
            line.addAll(words);
            Outcome full = lab.start(line);
            assertEquals(1, full.status(), words + full.err());
            assertTrue(full.err().contains("could not be written to its end"), words + full.err());
        }
    }

    private Outcome well(Object... words) throws Exception {
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word.toString());
        }
        Outcome outcome = lab.start(line.toArray(String[]::new));
        assertEquals(0, outcome.status(), line + ": " + outcome.err());
        return outcome;
    }
}
