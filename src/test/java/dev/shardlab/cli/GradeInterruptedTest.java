package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.OtherJava;
import dev.shardlab.app.Main;
import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.exercise.Submissions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Another process grades a class and is interrupted, on the way that Ctrl+C takes too. */
@DisabledOnOs(OS.WINDOWS)
class GradeInterruptedTest {

    private static final int CLASS = 400;
    private static final Pattern SUM = Pattern.compile("(?m)^([\\d,]+) graded, ([\\d,]+) could not be, in ");
    private static final Pattern LEFT = Pattern.compile("(?m)^The run was ended before it was done: ([\\d,]+) of 400 ");

    @TempDir
    private Path folder;

    private static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    @Test
    @Timeout(180)
    void who_interrupts_a_run_has_what_was_graded_by_then_and_no_child_is_left() throws Exception {
        Submission one = Submissions.of(
                Submissions.scenario(Submissions.LESSON),
                "Ada",
                List.of(Submissions.shard(0)),
                List.of(Submissions.plan()));
        Path submissions = Files.createDirectory(folder.resolve("submissions"));
        for (int i = 0; i < CLASS; i++) {
            Files.write(submissions.resolve(i + ".json"), SubmissionFile.write(one));
        }
        Path report = folder.resolve("grades.csv");
        Path said = folder.resolve("said.txt");
        Process process = start(said, submissions, report);
        List<ProcessHandle> children;
        try {
            do {
                children = process.descendants().toList();
                Thread.onSpinWait();
            } while (children.isEmpty() && process.isAlive());
            assertTrue(children.getFirst().isAlive());
            interrupt(process);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        String words = Files.readString(said);
        assertEquals(143, process.exitValue(), words);
        for (ProcessHandle child : children) {
            child.onExit().get(20, TimeUnit.SECONDS);
        }
        int graded = number(SUM, words);
        assertEquals(CLASS - graded, number(LEFT, words), words);
        assertEquals(graded + 1, Files.readAllLines(report).size(), words);
    }

    private static Process start(Path said, Path submissions, Path report) throws IOException {
        List<String> command = new ArrayList<>(List.of(OtherJava.command()));
        command.addAll(OtherJava.running(Main.class));
        command.addAll(List.of(
                "grade",
                Submissions.LESSON.toString(),
                submissions.toString(),
                "--workers",
                "1",
                "--report",
                "csv",
                "--out",
                report.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** By the signal of {@code kill}: the one of the keys is not heard by what a shell has started in the background. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start();
        assertTrue(kill.waitFor(Duration.ofSeconds(20)));
        assertEquals(0, kill.exitValue(), new String(kill.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
