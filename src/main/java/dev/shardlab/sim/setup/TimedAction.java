package dev.shardlab.sim.setup;

import java.time.Duration;

/**
 * An action and its time.
 *
 * @param at from the start of the experiment
 */
public record TimedAction(Duration at, Action action) {}
