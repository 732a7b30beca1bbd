package dev.shardlab.sim.setup;

import java.time.Duration;

/** @param at from the start of the experiment */
public record TimedAction(Duration at, Action action) {}
