package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.Goal;
import java.util.List;

/**
 * How far a goal is at one time.
 *
 * @param progress 0 to 1; while {@link Status#OPEN} what is reached so far, afterwards the credit
 * @param words the progress as a sentence: {@code 23 s so far, needs 60 s}
 * @param findings the goal's conditions with their values at that time, or at the goal's own time once that has passed
 */
public record GoalResult(Goal goal, Status status, double progress, String words, List<ConditionStatus> findings) {

    public enum Status {
        /** Its time has not come. */
        OPEN,
        REACHED,
        MISSED,
        /** The student has done something, but nothing before its time was over. */
        TOO_LATE
    }

    public GoalResult {
        findings = List.copyOf(findings);
    }

    /**
     * Whether it is reached, or holds so far: somebody has begun it, all its conditions hold, and the while in which they must has
     * begun.
     */
    public boolean isWell() {
        return switch (status) {
            case OPEN -> !goal.isSealed() && progress > 0 && findings.stream().allMatch(ConditionStatus::holds);
            case REACHED -> true;
            case MISSED, TOO_LATE -> false;
        };
    }
}
