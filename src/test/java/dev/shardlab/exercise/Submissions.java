package dev.shardlab.exercise;

import dev.shardlab.exercise.Submission.Answered;
import dev.shardlab.exercise.Submission.Future;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Submissions to one of the lessons, as students of all kinds would save them. */
public final class Submissions {

    public static final Path LESSON = Path.of("scenarios").resolve("hot-shard.json");
    public static final StreamName CLICKS = new StreamName("clicks");

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private Submissions() {}

    public static Scenario scenario(Path file) {
        try {
            return ((ReadResult.Read) ScenarioReader.read(file.toString(), Files.readAllBytes(file))).scenario();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Submission of(
            Scenario scenario, @Nullable String student, List<Answered> answers, List<Future> futures) {
        return new Submission(
                student,
                new Submission.Source(scenario.title(), Fingerprint.ofExperiment(scenario), null),
                1,
                scenario.setup().seed(),
                MORNING,
                MORNING.plusSeconds(1_800),
                answers,
                futures,
                List.of());
    }

    public static Future plan() {
        return new Future(0, null, "As planned", Duration.ZERO, Duration.ofSeconds(64), true, null, List.of());
    }

    public static Future branch(int number, Action action, int atSeconds) {
        Duration at = Duration.ofSeconds(atSeconds);
        return new Future(
                number,
                0,
                "Branch " + number,
                at,
                Duration.ofSeconds(64),
                true,
                null,
                List.of(new TimedAction(at, action)));
    }

    public static Answered shard(int index) {
        return new Answered(
                "which-throttles", 0, 0, Duration.ofMillis(13_999), new StudentAnswer.PickedShard(new ShardId(index)));
    }

    public static Answered number(double number) {
        return new Answered("one-second", 0, 0, Duration.ofMillis(19_999), new StudentAnswer.TypedNumber(number));
    }

    public static Answered option(int index) {
        return new Answered(
                "does-a-split-help", 0, 0, Duration.ofMillis(24_999), new StudentAnswer.ChosenOption(index));
    }

    /** A class of students: who answers what, and who changes what, is drawn from {@code seed}. */
    public static List<Submission> aClass(int students, long seed) {
        Scenario scenario = scenario(LESSON);
        SplittableRandom dice = new SplittableRandom(seed);
        List<Submission> all = new ArrayList<>();
        for (int i = 1; i <= students; i++) {
            List<Future> futures = new ArrayList<>(List.of(plan()));
            for (int branch = 1; branch <= dice.nextInt(3); branch++) {
                futures.add(
                        branch(branch, new Action.SetShardCount(CLICKS, 3 + dice.nextInt(2)), 40 + dice.nextInt(8)));
            }
            all.add(of(
                    scenario,
                    "Student " + i,
                    List.of(shard(dice.nextInt(3)), number(900 + dice.nextInt(500)), option(dice.nextInt(2))),
                    futures));
        }
        return all;
    }
}
