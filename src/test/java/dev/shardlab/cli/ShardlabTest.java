package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.SCENARIOS;
import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.scenario.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardlabTest {

    private static final Path FIRST_LESSON = SCENARIOS.resolve("partition-keys.json");

    private static final Path OWN_LOG = SCENARIOS.resolve("own-log.json");

    @TempDir
    Path folder;

    @Test
    void without_a_verb_the_library_opens() {
        RecordingDesktop desktop = new RecordingDesktop();
        assertEquals(0, shardlab(desktop).code());
        assertEquals(List.of(Desktop.PlayRequest.library()), desktop.asked);
    }

    @Test
    void play_hands_everything_to_the_window() throws IOException {
        Path log = Files.writeString(
                folder.resolve("my.log"), "10.0.0.1 - - [02/Mar/2026:08:00:00 +0000] \"GET / HTTP/1.1\" 200 1\n");
        RecordingDesktop desktop = new RecordingDesktop();
        Ran ran = shardlab(
                desktop,
                "play",
                OWN_LOG,
                "--at",
                "12.5 s",
                "--speed",
                "0.1",
                "--seed",
                "7",
                "--file",
                "log=" + log,
                "--history",
                "64",
                "--compare",
                "producers.reader.batch=50");

        assertEquals(0, ran.code(), ran.err());
        assertEquals(
                List.of(new Desktop.PlayRequest(
                        OWN_LOG,
                        Duration.ofMillis(12_500),
                        0.1,
                        7L,
                        Map.of("log", log),
                        64L << 20,
                        null,
                        Setting.parse("producers.reader.batch=50"),
                        null)),
                desktop.asked);
    }

    @Test
    void the_past_may_not_take_less_than_what_is_looked_at() {
        Ran ran = shardlab("run", FIRST_LESSON, "--history", "3");

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("--history is 4 to 1048576 megabytes, not 3"), ran.err());
    }

    @Test
    void a_run_with_little_history_is_the_same_run() {
        assertEquals(
                shardlab("run", FIRST_LESSON, "--report", "json").out().replaceAll("\"seconds.*", ""),
                shardlab("run", FIRST_LESSON, "--report", "json", "--history", "4")
                        .out()
                        .replaceAll("\"seconds.*", ""));
    }

    @Test
    void picture_asks_for_the_frame_at_its_time() {
        RecordingDesktop desktop = new RecordingDesktop();
        Path out = folder.resolve("p.png");
        Ran ran = shardlab(
                desktop, "picture", FIRST_LESSON, "--at", "5s", "--out", out, "--size", "1280x720", "--theme", "light");

        assertEquals(0, ran.code(), ran.err());
        Desktop.PictureRequest asked = (Desktop.PictureRequest) desktop.asked.getFirst();
        assertEquals(asked.scenario().setup().start().plus(Duration.ofSeconds(5)), asked.at());
        assertEquals(List.of(1280, 720, false, out), List.of(asked.width(), asked.height(), asked.dark(), asked.out()));
    }

    @Test
    void picture_as_text_draws_the_stage() {
        Ran ran = shardlab("picture", FIRST_LESSON, "--at", "20s", "--text");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("shardId-"), ran.out());
        assertEquals(ran, shardlab("picture", FIRST_LESSON, "--at", "20s", "--text"));
    }

    @Test
    void a_time_after_the_end_is_refused() {
        Ran ran = shardlab("picture", FIRST_LESSON, "--at", "999h", "--text");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("--at"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"play", "run", "compare", "check", "picture", "schema", "test", "bench"})
    void every_verb_explains_itself_with_an_example(String verb) {
        Ran ran = shardlab(verb, "--help");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("Example"), ran.out());
        assertTrue(shardlab("--help").out().contains("\n  " + verb + " "), "the overview leaves out " + verb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "run",
                "run a.json --until soon",
                "run a.json --report xml",
                "compare",
                "compare a.json",
                "compare a.json b.json c.json",
                "compare a.json --set shards",
                "play a.json --speed 0",
                "picture a.json --at 1s",
                "picture a.json --at 1s --out p.png --text",
                "picture a.json --at 1s --hall --text",
                "picture a.json --at 1s --out p.png --size huge",
                "picture a.json --at 1s --out p.png --size 100x100",
                "check"
            })
    void wrong_usage_ends_with_2_and_a_hint(String line) {
        Ran ran = shardlab((Object[]) line.split(" "));
        assertEquals(2, ran.code(), ran.out() + ran.err());
        assertFalse(ran.err().isBlank());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    @Test
    void a_broken_scenario_ends_with_1_and_names_every_problem() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), "{\"shardlab\": 1, \"titel\": \"x\", \"duration\": \"soon\"}");
        Ran ran = shardlab("run", broken);
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("titel") && ran.err().contains("soon"), ran.err());
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        for (String verb : List.of("run", "play", "check")) {
            Ran ran = shardlab(verb, folder.resolve("nothing.json"));
            assertEquals(1, ran.code());
            assertTrue(ran.err().contains("nothing.json"), ran.err());
        }
    }

    @Test
    void check_says_good_or_lists_the_problems_of_each_file() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
        Ran ran = shardlab("check", FIRST_LESSON, broken);
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains(FIRST_LESSON + ": good"), ran.out());
        assertTrue(ran.out().contains(broken + ":1:1"), ran.out());
    }

    @Test
    void the_schema_is_json() {
        Ran ran = shardlab("schema");
        assertEquals(0, ran.code());
        assertTrue(
                new tools.jackson.databind.json.JsonMapper().readTree(ran.out()).has("$schema"));
    }

    @Test
    void checks_and_measurements_need_the_sources() {
        Ran ran = shardlab("test");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("./shardlab test"), ran.err());
        Ran measured = shardlab("bench", "--quick");
        assertEquals(1, measured.code());
        assertTrue(measured.err().contains("./shardlab bench --quick"), measured.err());
    }

    @ParameterizedTest
    @CsvSource({
        "paly, Did you mean play?",
        "cmopare, Did you mean compare?",
        "rum, Did you mean run?",
        "gradee, Did you mean grade?",
    })
    void a_mistyped_verb_is_taken_for_the_one_that_the_fewest_slips_lead_to(String typed, String said) {
        Ran ran = shardlab(typed);
        assertEquals(2, ran.code());
        assertEquals(said, ran.err().lines().toList().getLast());
    }

    @Test
    void and_so_is_a_mistyped_option_but_not_what_is_like_nothing() {
        assertEquals(
                "Did you mean --file?",
                shardlab("run", FIRST_LESSON, "--fiel=log=x")
                        .err()
                        .lines()
                        .toList()
                        .getLast());
        assertFalse(shardlab("zebra").err().contains("Did you mean"));
    }

    @Test
    void an_option_is_called_so_once() {
        Ran ran = shardlab("run", OWN_LOG, "--file", "access.log");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("option '--file'") && !ran.err().contains("option option"), ran.err());
    }
}
