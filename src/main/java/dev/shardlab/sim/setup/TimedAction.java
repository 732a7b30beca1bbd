package dev.shardlab.sim.setup;

import java.time.Duration;

/**
 * An action and its time.
 *
 * @param at from the start of the experiment
 * @param recorded whether it was once done by hand: it comes after everything else that happens at its time, as it did then,
 *     and not before
 */
public record TimedAction(Duration at, Action action, boolean recorded) {

    /** An action of the plan; it comes before all else at its time. */
    public TimedAction(Duration at, Action action) {
        this(at, action, false);
    }
}
