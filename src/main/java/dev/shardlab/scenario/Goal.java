package dev.shardlab.scenario;

import java.time.Duration;
import java.util.List;

/**
 * What the student is to reach by changing something.
 *
 * @param text what is asked, in words
 * @param all conditions that must hold together
 * @param at when they are looked at, from the start; {@code heldFor} zero: at that moment
 * @param heldFor how long before {@code at} they must have held without a break
 * @param reachedByItself whether the scenario as shipped already reaches it (a demonstration, not a task)
 */
public record Goal(
        String id, String text, List<Condition> all, Duration at, Duration heldFor, boolean reachedByItself) {

    public Goal {
        all = List.copyOf(all);
    }
}
