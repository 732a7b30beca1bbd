package dev.shardlab.sim.setup;

import java.time.Duration;

/**
 * Exponential back-off with full jitter: before attempt n+1 a producer waits a time drawn evenly from half to all of
 * {@code min(longest, first * 2^(n-1))}.
 *
 * @param attempts how often a record is sent at most, 1: never again
 */
public record RetrySetup(int attempts, Duration first, Duration longest) {}
