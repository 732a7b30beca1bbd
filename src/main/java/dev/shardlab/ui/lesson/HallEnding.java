package dev.shardlab.ui.lesson;

import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.exercise.StudentCopy;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.lesson.GoalWatch;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.work.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The last page of a lesson, for a hall: how many goals were reached and answers right, and which goals. */
final class HallEnding {

    private final PlaySession session;
    private final Worth worth;
    private Timeline watched;
    private GoalWatch watch;

    HallEnding(PlaySession session, Worth worth) {
        this.session = session;
        this.worth = worth;
        watched = session.shown().timeline();
        watch = session.lesson().watchGoals(watched);
    }

    /** Whether this page is shown; an experiment that tells nothing has none. */
    boolean isShown() {
        Lesson lesson = session.lesson();
        boolean tells = !lesson.steps().isEmpty()
                || !lesson.stops().isEmpty()
                || !lesson.goals().isEmpty();
        return tells && session.pages().isEnding();
    }

    /** What the lesson came to, in one line. */
    String title() {
        List<String> sums = new ArrayList<>();
        List<GoalResult> goals = goals();
        if (!goals.isEmpty() && !isSealed()) {
            long reached = goals.stream().filter(HallEnding::isReached).count();
            sums.add(reached + " of " + goals.size() + (goals.size() == 1 ? " goal reached" : " goals reached"));
        }
        List<Part> answers = answers();
        if (!answers.isEmpty() && !isSealed()) {
            long right = answers.stream().filter(part -> part.credit() == 1).count();
            sums.add(right + " of " + answers.size() + (answers.size() == 1 ? " answer right" : " answers right"));
        }
        return sums.isEmpty() ? session.scenario().title() : String.join(" · ", sums);
    }

    /** Each goal, and whether it was reached in the future that is shown. */
    String text() {
        if (isSealed()) {
            return "The answers are locked in: the teacher's file judges them.";
        }
        return goals().stream()
                .map(result ->
                        (isReached(result) ? "✓  " : "✗  ") + result.goal().text())
                .collect(Collectors.joining("\n"));
    }

    private boolean isSealed() {
        return StudentCopy.is(session.scenario());
    }

    private static boolean isReached(GoalResult result) {
        return result.status() == Status.REACHED;
    }

    /** Watched on, while it is the same history, as the goals beside the lesson are: a new watch goes through all of it. */
    private List<GoalResult> goals() {
        if (session.shown().timeline() != watched) {
            watched = session.shown().timeline();
            watch = session.lesson().watchGoals(watched);
        }
        return watch.at(session.shown().time());
    }

    /** What became of the answers that are locked in; a room that votes by hand locks none in. */
    private List<Part> answers() {
        return session.lesson().predictions().stream()
                .map(Prediction::id)
                .filter(this::isAnswered)
                .filter(worth.answers()::containsKey)
                .map(id -> worth.answers().get(id))
                .toList();
    }

    private boolean isAnswered(String id) {
        StudentAnswer given = session.questions().answers().get(id);
        return given != null && !(given instanceof StudentAnswer.LetPass);
    }
}
