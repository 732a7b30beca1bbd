package dev.shardlab.lesson;

import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Prediction;
import dev.shardlab.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a whole run is worth: every prediction and every goal the shipped run does not reach by itself counts one point, in
 * part where a goal is reached in part.
 *
 * @param verdicts of the predictions that were answered, in order
 * @param unanswered the predictions that were not
 * @param goals all goals, in order
 */
public record Grade(List<Verdict> verdicts, List<Prediction> unanswered, List<GoalResult> goals) {

    public Grade {
        verdicts = List.copyOf(verdicts);
        unanswered = List.copyOf(unanswered);
        goals = List.copyOf(goals);
    }

    /**
     * Grades a history.
     *
     * @param until up to where it was simulated
     * @param answers the student's, by the predictions' ids
     */
    public static Grade of(Lesson lesson, Timeline timeline, VirtualTime until, Map<String, StudentAnswer> answers) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Prediction> unanswered = new ArrayList<>();
        for (Prediction prediction : lesson.predictions()) {
            StudentAnswer answer = answers.get(prediction.id());
            if (answer == null) {
                unanswered.add(prediction);
            } else {
                verdicts.add(lesson.judge(prediction, answer, timeline, until));
            }
        }
        return new Grade(verdicts, unanswered, lesson.watchGoals(timeline).at(until));
    }

    /** Points reached, of {@link #possible}. */
    public double points() {
        return verdicts.stream().mapToDouble(Verdict::credit).sum()
                + tasks().stream().mapToDouble(GoalResult::progress).sum();
    }

    public int possible() {
        return verdicts.size() + unanswered.size() + tasks().size();
    }

    /** Goals that take the student's doing. */
    public List<GoalResult> tasks() {
        return goals.stream().filter(result -> !result.goal().reachedByItself()).toList();
    }

    public long goalsReached() {
        return goals.stream()
                .filter(result -> result.status() == Status.REACHED)
                .count();
    }
}
