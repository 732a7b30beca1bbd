package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window would have played, where there is none. */
class UnseenTest {

    private static final Desktop NO_DISPLAY = new Desktop() {
        @Override
        public void play(PlayRequest request) throws NoDisplay {
            throw new NoDisplay();
        }

        @Override
        public void picture(PictureRequest request) {}
    };

    @TempDir
    Path folder;

    @Test
    void play_takes_every_option_of_play_and_reports_as_run_does() throws IOException {
        Path log =
                Files.writeString(folder.resolve("ä b.log"), "192.0.2.1 - - [02/Mar/2026:09:00:00 +0000] \"GET /\"\n");
        Path scenario = Path.of("scenarios", "own-log.json");
        Ran unseen = Ran.shardlab(
                NO_DISPLAY,
                "play",
                "--at",
                "5s",
                scenario,
                "--speed=10",
                "--seed",
                "3",
                "--file",
                "log=" + log,
                "--history",
                "64");
        Ran run = Ran.shardlab("run", scenario, "--seed", "3", "--file", "log=" + log, "--history", "64");

        assertEquals(0, unseen.code(), unseen.err());
        assertEquals(
                "There is no display here, or it does not answer, so Shardlab plays scenarios/own-log.json to the end and"
                        + " reports.\n",
                unseen.err());
        assertEquals(digest(run), digest(unseen));
    }

    @Test
    void play_compared_reports_as_compare_does() {
        String scenario = "scenarios/hot-shard.json";
        Ran unseen = Ran.shardlab(NO_DISPLAY, "play", scenario, "--compare", "streams.clicks.shards=4");
        Ran compared = Ran.shardlab("compare", scenario, "--set", "streams.clicks.shards=4");
        assertEquals(
                compared.out().lines().limit(2).toList(),
                unseen.out().lines().limit(2).toList());
        assertEquals(0, unseen.code());
    }

    @Test
    void without_a_scenario_the_log_that_comes_along_is_played() {
        Ran unseen = Ran.shardlab(NO_DISPLAY);
        assertEquals(0, unseen.code(), unseen.err());
        assertTrue(unseen.out().startsWith("Your own log"), unseen.out());
    }

    @Test
    void a_scenario_that_is_broken_is_told_and_not_played() {
        Ran unseen = Ran.shardlab(NO_DISPLAY, "play", "scenarios/invalid/bad-files.json");
        assertEquals(1, unseen.code());
        assertTrue(unseen.err().contains("The key \"rate\" is missing"), unseen.err());
    }

    private static String digest(Ran ran) {
        return ran.out()
                .lines()
                .filter(line -> line.startsWith("digest "))
                .findFirst()
                .orElseThrow();
    }
}
