package dev.shardlab.exercise;

import static dev.shardlab.exercise.Submissions.CLICKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.exercise.Judgement.Kind;
import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.exercise.Submission.Answered;
import dev.shardlab.exercise.Submission.Future;
import dev.shardlab.input.LocalFiles;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.timeline.HistoryMemory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an answer and a goal are worth, replayed on the engine. */
class JudgeTest {

    private static final Scenario LESSON = Submissions.scenario(Submissions.LESSON);
    private static final Action RESHARD = new Action.SetShardCount(CLICKS, 4);

    private final Judge judge = judge(LESSON);

    private static Judge judge(Scenario scenario) {
        return new Judge(new Exercise(scenario, ""), new LocalFiles(Map.of()), HistoryMemory::usual);
    }

    private static Submission answering(List<Future> futures, Answered... answers) {
        return Submissions.of(LESSON, "Ada", List.of(answers), futures);
    }

    private Part first(Submission submission) {
        return judge.judge(submission).parts().getFirst();
    }

    private static Future changed(int number, Action action, Duration at) {
        return new Future(
                number, 0, "Branch", at, Duration.ofSeconds(64), true, null, List.of(new TimedAction(at, action)));
    }

    private static Answered on(int branch, int changes) {
        return new Answered(
                "which-throttles",
                branch,
                changes,
                Duration.ofMillis(13_999),
                new StudentAnswer.PickedShard(new ShardId(0)));
    }

    @Test
    void a_right_answer_to_the_plan_counts_its_weight() {
        assertEquals(
                new Part(
                        Kind.QUESTION,
                        "which-throttles",
                        1,
                        1,
                        "Right: Records throttled by clicks from 0:14 on: 3,571 records of 3,571 in shard 0."),
                first(answering(List.of(Submissions.plan()), Submissions.shard(0))));
    }

    @Test
    void what_the_student_did_after_the_answer_does_not_touch_it() {
        Future later = changed(1, RESHARD, Duration.ofMillis(14_500));
        assertEquals(
                1,
                first(answering(List.of(Submissions.plan(), later), on(1, 0))).credit());
    }

    @Test
    void an_answer_to_a_question_that_was_moot_counts_nothing_and_the_reason_is_said() {
        Future before = changed(1, RESHARD, Duration.ofSeconds(5));
        Part part = first(answering(List.of(Submissions.plan(), before), on(1, 1)));
        assertEquals(0, part.credit());
        assertTrue(part.reason().startsWith("Moot where it was answered: "), part.reason());
    }

    @Test
    void the_first_answer_that_was_not_moot_counts() {
        Future before = changed(1, RESHARD, Duration.ofSeconds(5));
        List<Future> futures = List.of(Submissions.plan(), before);
        assertEquals(
                1, first(answering(futures, on(1, 1), Submissions.shard(0))).credit());
        assertEquals(
                0,
                first(answering(futures, on(1, 1), Submissions.shard(1), Submissions.shard(0)))
                        .credit());
    }

    @Test
    void an_answer_among_clients_counts_nothing() {
        Future live = new Future(
                0, null, "As planned", Duration.ZERO, Duration.ofSeconds(64), true, Duration.ofSeconds(3), List.of());
        assertEquals(
                "It was answered on a branch on which clients asked; that is not replayed.",
                first(answering(List.of(live), Submissions.shard(0))).reason());
    }

    @Test
    void the_best_branch_counts_for_a_goal_and_none_for_who_did_nothing() {
        Part nothing =
                judge.judge(answering(List.of(Submissions.plan()))).parts().getLast();
        assertEquals(new Part(Kind.GOAL, "no-click-lost", 1, 0, "Nothing was done to reach it."), nothing);

        Future quiet =
                changed(1, new Action.SetRate(new dev.shardlab.model.ProducerName("app"), 1), Duration.ofSeconds(40));
        Future deleted = new Future(2, 0, "Gone", Duration.ZERO, Duration.ZERO, false, null, quiet.actions());
        Part best = judge.judge(answering(List.of(Submissions.plan(), deleted, quiet)))
                .parts()
                .getLast();
        assertTrue(best.reason().contains("“Branch”"), best.reason());
        assertTrue(best.reason().contains("✗ not met: "), best.reason());
        assertTrue(best.reason().contains("✓ met: "), best.reason());
        assertTrue(best.credit() < 1, best.reason());
        assertEquals(
                0,
                judge.judge(answering(List.of(Submissions.plan(), deleted)))
                        .parts()
                        .getLast()
                        .credit());
    }

    @Test
    void what_is_done_when_the_goals_time_is_over_earns_nothing_and_is_said_to_be_too_late() {
        Future late =
                changed(1, new Action.SetRate(new dev.shardlab.model.ProducerName("app"), 1), Duration.ofSeconds(61));
        Part goal = judge.judge(answering(List.of(Submissions.plan(), late)))
                .parts()
                .getLast();
        assertEquals(0, goal.credit(), goal.reason());
        assertTrue(goal.reason().startsWith("Too late for this goal: "), goal.reason());
    }

    @Test
    void who_was_only_refused_has_done_nothing() {
        Action refused =
                new Action.SetRetention(new dev.shardlab.model.kinesis.StreamName("clicks"), Duration.ofHours(1));
        Future future = changed(1, refused, Duration.ofSeconds(40));
        assertEquals(
                new Part(Kind.GOAL, "no-click-lost", 1, 0, "Nothing was done to reach it."),
                judge.judge(answering(List.of(Submissions.plan(), future)))
                        .parts()
                        .getLast());
    }

    @Test
    void what_is_saved_in_mid_lesson_is_judged_as_if_it_had_been_watched_to_the_end() {
        Future seen = new Future(0, null, "As planned", Duration.ZERO, Duration.ofSeconds(14), true, null, List.of());
        assertEquals(
                judge.judge(answering(List.of(Submissions.plan()), Submissions.shard(0)))
                        .parts(),
                judge.judge(answering(List.of(seen), Submissions.shard(0))).parts());
    }

    @Test
    void a_submission_about_another_experiment_or_seed_is_refused() {
        Submission other = Submissions.of(
                Submissions.scenario(Submissions.LESSON.resolveSibling("resharding.json")),
                null,
                List.of(),
                List.of(Submissions.plan()));
        assertEquals(
                "It is about another experiment, “Splitting and merging shards”; name the scenario that was handed out.",
                assertThrows(IllegalArgumentException.class, () -> judge.judge(other))
                        .getMessage()
                        .replaceAll("“.*”", "“Splitting and merging shards”"));
        Submission seeded = Submissions.of(LESSON.withSeed(77), null, List.of(), List.of(Submissions.plan()));
        assertEquals(
                "It was played with the seed 77; try 1 of this exercise has 5.",
                assertThrows(IllegalArgumentException.class, () -> judge.judge(seeded))
                        .getMessage());
    }

    @Test
    void each_try_has_the_seed_that_the_teachers_file_gives_it() {
        Scenario tries = new Scenario(
                LESSON.title(),
                LESSON.summary(),
                LESSON.setup(),
                LESSON.view(),
                LESSON.steps(),
                LESSON.predictions(),
                LESSON.goals(),
                LESSON.tryThis(),
                List.of(7L, 9L));
        Attempts attempts = new Attempts(tries);
        assertEquals(List.of(5L, 7L, 9L), List.of(attempts.seedOf(1), attempts.seedOf(2), attempts.seedOf(3)));
        assertEquals(List.of(2, 3, 1), List.of(attempts.after(1), attempts.after(2), attempts.after(3)));
        assertEquals(3, Attempts.of(attempts.in(3)));
        assertEquals(Fingerprint.ofExperiment(tries), Fingerprint.ofExperiment(attempts.in(2)));

        Submission second =
                Submissions.of(attempts.in(2), null, List.of(Submissions.shard(0)), List.of(Submissions.plan()));
        Submission asSecond = new Submission(
                null,
                second.scenario(),
                2,
                7,
                second.begun(),
                second.saved(),
                second.answers(),
                second.futures(),
                List.of());
        assertEquals(2, judge(tries).judge(asSecond).attempt());
        assertThrows(IllegalArgumentException.class, () -> judge(tries).judge(second));
    }
}
