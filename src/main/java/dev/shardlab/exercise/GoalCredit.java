package dev.shardlab.exercise;

import dev.shardlab.lesson.ConditionStatus;
import dev.shardlab.lesson.GoalResult;

/** Which part of a goal is earned where it is not reached. */
final class GoalCredit {

    private GoalCredit() {}

    /**
     * All of a goal that is reached. Else the part of its conditions that hold at its time; and where they must hold for a while, as
     * much less as the while was too short. Who came too late has earned nothing of what the plan does by itself.
     */
    static double of(GoalResult result) {
        if (result.status() == GoalResult.Status.REACHED) {
            return 1;
        }
        if (result.status() == GoalResult.Status.TOO_LATE) {
            return 0;
        }
        double part = (double) result.findings().stream()
                        .filter(ConditionStatus::holds)
                        .count()
                / result.findings().size();
        return result.goal().heldFor().isZero() ? part : Math.min(part, result.progress());
    }
}
