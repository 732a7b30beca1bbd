package dev.shardlab.exercise;

import dev.shardlab.exercise.Judgement.Kind;
import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.exercise.Submission.Answered;
import dev.shardlab.exercise.Submission.Future;
import dev.shardlab.lesson.ConditionStatus;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.lesson.Verdict;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges submissions by replaying them: the window's own lesson says what is right, over histories that the engine makes anew from
 * the teacher's scenario and the student's actions.
 *
 * <p><b>An answer</b> is judged in the future it was given in: the plan and what the student had done on that branch by then. What
 * came later on any branch does not count. Where the question was moot, the answer counts nothing; the first that was not moot
 * counts.
 *
 * <p><b>A goal</b> is judged on every branch on which the student did something, to the end of the experiment; the best one counts.
 *
 * <p>For one thread. The plan's history is kept from one submission to the next.
 */
public final class Judge {

    private final Exercise exercise;
    private final Lesson lesson;
    private final InputFiles files;
    private final Supplier<HistoryMemory> memory;
    private int attempt;
    private @Nullable Replays replays;

    /** @param memory how much history may take */
    public Judge(Exercise exercise, InputFiles files, Supplier<HistoryMemory> memory) {
        this.exercise = exercise;
        lesson = new Lesson(exercise.scenario());
        this.files = files;
        this.memory = memory;
    }

    private Replays replays() {
        Replays present = replays;
        if (present == null) {
            present = new Replays(new Attempts(exercise.scenario()).in(attempt).setup(), files, memory.get());
            replays = present;
        }
        return present;
    }

    /** @throws IllegalArgumentException if it is not about this exercise or makes no sense; the message is in sentences */
    public Judgement judge(Submission submission) {
        return judge(submission, true);
    }

    /** The same of the answers alone: what takes no look at the end of the experiment. */
    public Judgement judgeAnswers(Submission submission) {
        return judge(submission, false);
    }

    private Judgement judge(Submission submission, boolean goals) {
        String refusal = exercise.refusal(submission);
        if (!refusal.isEmpty()) {
            throw new IllegalArgumentException(refusal);
        }
        SubmissionCheck.require(submission, exercise.scenario());
        if (submission.attempt() != attempt) {
            attempt = submission.attempt();
            replays = null;
        }
        boolean whole = false;
        try {
            Judgement judgement = new Judgement(submission.student(), submission.attempt(), parts(submission, goals));
            replays().forget();
            whole = true;
            return judgement;
        } finally {
            if (!whole) {
                // What broke in the middle is not gone on with.
                replays = null;
            }
        }
    }

    private List<Part> parts(Submission submission, boolean goals) {
        List<Part> parts = new ArrayList<>();
        lesson.predictions().forEach(prediction -> parts.add(question(prediction, submission)));
        lesson.goals().stream()
                .filter(goal -> goals && !goal.reachedByItself())
                .forEach(goal -> parts.add(goal(goal, submission)));
        return parts;
    }

    private Part question(Prediction prediction, Submission submission) {
        String reason = "Not answered.";
        for (Answered answered : submission.answers()) {
            if (answered.question().equals(prediction.id())) {
                Future future = future(submission, answered.branch());
                if (isAmongClients(answered, future)) {
                    reason = "It was answered on a branch on which clients asked; that is not replayed.";
                    continue;
                }
                Verdict verdict = verdict(prediction, answered, future);
                switch (verdict.outcome()) {
                    case RIGHT, WRONG, DID_NOT_HAPPEN, NOT_YET_KNOWN -> {
                        if (!(answered.answer() instanceof StudentAnswer.LetPass)) {
                            return part(prediction, verdict.credit(), words(verdict));
                        }
                    }
                    case MOOT, NOT_ASKED -> reason = "Moot where it was answered: " + verdict.truth();
                    case SEALED -> reason = verdict.truth();
                }
            }
        }
        return part(prediction, 0, reason);
    }

    private static Part part(Prediction prediction, double credit, String reason) {
        return new Part(Kind.QUESTION, prediction.id(), prediction.weight(), credit, reason);
    }

    private static String words(Verdict verdict) {
        return (verdict.credit() == 1 ? "Right: " : "Not right: ") + verdict.truth();
    }

    /** What clients did is not part of a submission, so what follows from it cannot be replayed. */
    private static boolean isAmongClients(Answered answered, Future future) {
        Duration from = future.clientsFrom();
        return from != null && answered.at().compareTo(from) >= 0;
    }

    private Verdict verdict(Prediction prediction, Answered answered, Future future) {
        VirtualTime known = exercise.scenario().setup().start().plus(prediction.answerAt());
        Timeline timeline = replays().until(known, future.actions().subList(0, answered.changes()));
        return lesson.judge(prediction, answered.answer(), timeline, known);
    }

    private static Future future(Submission submission, int number) {
        return submission.futures().stream()
                .filter(future -> future.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private Part goal(Goal goal, Submission submission) {
        VirtualTime end = exercise.scenario().setup().end();
        if (goal.isSealed()) {
            return part(goal, 0, "Your teacher's file judges it.");
        }
        Part best = null;
        for (Future future : submission.futures()) {
            if (future.kept() && future.clientsFrom() == null && isChanged(future, end)) {
                GoalResult result = lesson.evaluate(goal, replays().until(end, future.actions()), end);
                double credit = GoalCredit.of(result);
                if (best == null || credit > best.credit()) {
                    best = part(goal, credit, words(result, future));
                }
            }
        }
        return best == null ? part(goal, 0, "Nothing was done to reach it.") : best;
    }

    /** What the service refused has changed nothing. */
    private boolean isChanged(Future future, VirtualTime end) {
        if (future.actions().isEmpty()) {
            return false;
        }
        Player player = replays().until(end, future.actions()).player();
        player.seek(end);
        return !player.state().userActions().taken().isEmpty();
    }

    private static Part part(Goal goal, double credit, String reason) {
        return new Part(Kind.GOAL, goal.id(), goal.weight(), credit, reason);
    }

    private static String words(GoalResult result, Future future) {
        return result.words() + " on “" + future.name() + "”. "
                + result.findings().stream().map(Judge::words).collect(Collectors.joining("; ")) + ".";
    }

    private static String words(ConditionStatus condition) {
        return (condition.holds() ? "✓ met: " : "✗ not met: ") + condition.words();
    }
}
