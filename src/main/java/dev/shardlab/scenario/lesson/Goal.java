package dev.shardlab.scenario.lesson;

import java.time.Duration;
import java.util.List;

/**
 * What the student is to reach by changing something.
 *
 * @param text what is asked, in words
 * @param all conditions that must hold together; none in a student's copy
 * @param at when they are looked at, from the start; {@code heldFor} zero: at that moment
 * @param heldFor how long before {@code at} they must have held without a break
 * @param reachedByItself whether the scenario as shipped already reaches it (a demonstration, not a task)
 * @param weight how many points it is worth, 0 or more
 */
public record Goal(
        String id,
        String text,
        List<Condition> all,
        Duration at,
        Duration heldFor,
        boolean reachedByItself,
        double weight) {

    public Goal {
        all = List.copyOf(all);
    }

    /** Whether it stands in a student's copy, which does not say when it is reached. */
    public boolean isSealed() {
        return all.isEmpty();
    }

    /** A goal that is worth one point. */
    public Goal(String id, String text, List<Condition> all, Duration at, Duration heldFor, boolean reachedByItself) {
        this(id, text, all, at, heldFor, reachedByItself, 1);
    }
}
