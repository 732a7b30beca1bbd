package dev.shardlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.exercise.Fingerprint;
import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.exercise.Submissions;
import dev.shardlab.model.ProducerName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that mean harm, or only are broken: each gets its line, and the one behind it is judged. */
class HostileSubmissionsTest {

    private static final Scenario LESSON = Submissions.scenario(Submissions.LESSON);
    private static final Limits SMALL = new Limits(1, 128, Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    private final List<Candidate> candidates = new ArrayList<>();

    private Path add(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        candidates.add(new Candidate(file, name));
        return file;
    }

    private void add(String name, Submission submission) throws IOException {
        add(name, SubmissionFile.write(submission));
    }

    private static Submission good() {
        return Submissions.of(LESSON, "Ada", List.of(Submissions.shard(0)), List.of(Submissions.plan()));
    }

    private static Submission doing(TimedAction... actions) {
        Submission.Future future =
                new Submission.Future(1, 0, "b", Duration.ZERO, Duration.ofSeconds(64), true, null, List.of(actions));
        return Submissions.of(LESSON, "Eve", List.of(), List.of(Submissions.plan(), future));
    }

    private List<Graded> graded(Limits limits) throws IOException {
        Task task = new Task("hot-shard.json", Files.readAllBytes(Submissions.LESSON), Map.of());
        try (GradingRun run = new GradingRun(task, limits)) {
            return run.judge(candidates, _ -> {});
        }
    }

    private static String reason(Graded graded) {
        return assertInstanceOf(Outcome.NotJudged.class, graded.outcome(), graded.file())
                .why();
    }

    @Test
    @Timeout(300)
    void what_is_broken_gets_a_line_and_stops_nobody() throws IOException {
        add("not-json.json", "Dear teacher".getBytes(StandardCharsets.UTF_8));
        add("bytes.json", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        byte[] whole = SubmissionFile.write(good());
        add("cut.json", java.util.Arrays.copyOf(whole, whole.length / 2));
        add("deep.json", "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        add("huge.json", new byte[SubmissionFile.MAX_BYTES + 1]);
        add("empty.json", new byte[0]);
        add(
                "many.json",
                doing(IntStream.range(0, 20_000)
                        .mapToObj(_ ->
                                new TimedAction(Duration.ofSeconds(1), new Action.SetShardCount(Submissions.CLICKS, 2)))
                        .toArray(TimedAction[]::new)));
        add(
                "nobody.json",
                doing(new TimedAction(Duration.ofSeconds(1), new Action.SetRate(new ProducerName("nobody"), 1))));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("cut.json"));
        candidates.add(new Candidate(link, "link.json"));
        candidates.add(new Candidate(Files.createDirectory(folder.resolve("folder.json")), "folder.json"));
        candidates.add(new Candidate(Path.of("/dev/zero"), "device"));
        candidates.add(new Candidate(folder.resolve("missing.json"), "missing.json"));
        add("good.json", good());

        List<Graded> graded = graded(SMALL);
        assertEquals(
                List.of(
                        "It has 20000 actions; at most 2000 are judged. Nobody does so many by hand.",
                        "It is a link, and links are not followed.",
                        "It is a folder.",
                        "It is no regular file.",
                        "There is no such file.",
                        "The file is larger than 4 MB, so it is no submission.",
                        "The file is empty."),
                List.of(
                        reason(graded.get(6)),
                        reason(graded.get(8)),
                        reason(graded.get(9)),
                        reason(graded.get(10)),
                        reason(graded.get(11)),
                        reason(graded.get(4)),
                        reason(graded.get(5))));
        for (int broken : List.of(0, 1, 2, 3, 7)) {
            assertTrue(
                    reason(graded.get(broken)).length() > 10, graded.get(broken).toString());
        }
        assertTrue(reason(graded.get(2)).startsWith("cut.json:"), reason(graded.get(2)));
        Graded last = graded.getLast();
        assertInstanceOf(Outcome.Judged.class, last.outcome());
        assertEquals(Fingerprint.of(SubmissionFile.write(good())), last.sha256());
    }

    @Test
    @Timeout(300)
    void one_that_fills_the_memory_or_takes_for_ever_fails_alone() throws IOException {
        add("before.json", good());
        TimedAction[] bursts = IntStream.range(0, 60)
                .mapToObj(i -> new TimedAction(
                        Duration.ofMillis(1_000 + i), new Action.SendBurst(new ProducerName("app"), 1_000_000)))
                .toArray(TimedAction[]::new);
        add("heavy.json", doing(bursts));
        add("after.json", good());

        List<Graded> graded = graded(new Limits(1, 96, Duration.ofSeconds(15)));
        assertInstanceOf(Outcome.Judged.class, graded.get(0).outcome());
        assertEquals("To judge it took more than 96 MB of memory.", reason(graded.get(1)));
        assertInstanceOf(Outcome.Judged.class, graded.get(2).outcome());
    }
}
