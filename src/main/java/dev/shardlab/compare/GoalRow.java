package dev.shardlab.compare;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.scenario.lesson.Goal;
import org.jspecify.annotations.Nullable;

/**
 * One goal in both futures.
 *
 * @param goal as A has it, or B where A has no such goal
 * @param a how far A is; null where A has no goal of that id
 * @param b likewise for B
 */
public record GoalRow(
        Goal goal, @Nullable GoalResult a, @Nullable GoalResult b) {

    /** Whether both have the goal and stand alike, in what came of it and in how far they are. */
    public boolean isAlike() {
        return a != null && b != null && a.status() == b.status() && a.progress() == b.progress();
    }
}
