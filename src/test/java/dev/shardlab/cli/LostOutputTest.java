package dev.shardlab.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.exercise.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said and cannot be heard: a full disk, or a pipe that nobody reads. */
class LostOutputTest {

    private static final String HOT = "scenarios/hot-shard.json";

    private static final String FOLDER = "shardlab.data";

    @TempDir
    Path folder;

    @AfterEach
    void forget_the_folder() {
        System.clearProperty(FOLDER);
    }

    @TestFactory
    Stream<DynamicTest> of_every_verb_it_is_said_and_ends_with_one() throws IOException {
        System.setProperty(FOLDER, folder.toString());
        String work = Files.write(
                        folder.resolve("ada.work.json"),
                        SubmissionFile.write(Submissions.aClass(1, 7).getFirst()))
                .toString();
        return Stream.of(
                        List.of("run", HOT, "--until", "1s"),
                        List.of("run", HOT, "--until", "1s", "--report", "json"),
                        List.of("compare", HOT, "--until", "1s", "--set", "seed=4"),
                        List.of("check", "scenarios/invalid/bad-files.json"),
                        List.of("strip", HOT),
                        List.of("schema"),
                        List.of("picture", HOT, "--at", "1s", "--text"),
                        List.of("sessions"),
                        List.of("grade", HOT, work),
                        List.of("grade", HOT, work, "--report", "csv"),
                        List.of("--help"),
                        List.of("run", "--help"),
                        List.of("--version"))
                .map(words -> dynamicTest(String.join(" ", words), () -> {
                    ByteArrayOutputStream err = new ByteArrayOutputStream();
                    int code = Shardlab.execute(
                            new RecordingDesktop(),
                            new PrintStream(new FullDisk(), false, UTF_8),
                            new PrintStream(err, true, UTF_8),
                            words.toArray(String[]::new));
                    assertEquals(1, code);
                    assertTrue(
                            err.toString(UTF_8)
                                    .endsWith("What was asked for could not be written to its end: is the disk full?"
                                            + System.lineSeparator()),
                            err.toString(UTF_8));
                }));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void of_a_file_it_is_said_with_its_name_and_the_reason() {
        Ran ran = Ran.shardlab("run", HOT, "--until", "20s", "--events", "/dev/full", "--overwrite");
        assertEquals(1, ran.code());
        assertEquals("Cannot write the events to /dev/full: No space left on device.\n", ran.err());
    }

    @Test
    void a_run_that_ends_early_leaves_the_file_of_the_run_before() throws IOException {
        Path events = folder.resolve("events.ndjson");
        Files.writeString(events, "as it was");
        Ran ran = Ran.shardlab(
                "run",
                HOT,
                "--until",
                "1s",
                "--events",
                events,
                "--overwrite",
                "--file",
                "none=" + folder.resolve("x"));
        assertEquals(1, ran.code());
        assertEquals("as it was", Files.readString(events));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(events), files.toList());
        }
    }

    @Test
    void F4_what_a_file_says_does_not_steer_the_terminal() throws IOException {
        Path scenario = folder.resolve("evil\u001b[2J.json");
        Files.writeString(scenario, """
                {"shardlab": 1, "title": "\\u001b]0;mine\\u0007 \\u202egnp", "duration": "1s", "streams": [{"name": "s"}]}
                """);
        for (List<String> words : List.of(
                List.of("run", scenario.toString()),
                List.of("run", scenario.toString(), "--report", "json"),
                List.of("check", scenario.toString()),
                List.of("run", scenario + ".none"),
                List.of("run", scenario.toString(), "--nonsense=\u001b[31m"))) {
            Ran ran = Ran.shardlab(words.toArray());
            assertFalse(steers(ran.out() + ran.err()), words + ": " + ran);
        }
        assertTrue(Ran.shardlab("run", scenario).out().startsWith("\\u001b]0;mine\\u0007 \\u202egnp (seed 1)"));
    }

    @Test
    void who_reads_no_further_has_had_enough_and_that_is_no_failure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Shardlab.execute(
                new RecordingDesktop(),
                new StandardOut(new LeftPipe(), UTF_8),
                new PrintStream(err, true, UTF_8),
                "run",
                HOT,
                "--until",
                "1s");
        assertEquals(0, code);
        assertEquals("", err.toString(UTF_8));
    }

    @Test
    void a_laboratory_whose_address_nobody_reads_says_so() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Shardlab.execute(
                new RecordingDesktop(),
                new StandardOut(new LeftPipe(), UTF_8),
                new PrintStream(err, true, UTF_8),
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString());
        assertEquals(1, code);
        assertTrue(
                err.toString(UTF_8).contains("Nobody reads on, so where clients connect could not be told."),
                err.toString(UTF_8));
    }

    private static boolean steers(String text) {
        return text.chars()
                .anyMatch(c -> c != '\n'
                        && c != '\r'
                        && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    }

    /** Its reader has gone, as head does after ten lines. */
    private static final class LeftPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    /** Takes what its buffer holds, and no more. */
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
