package dev.shardlab.sim.setup;

import java.time.Duration;

/**
 * How long one way between an actor and the service takes: each way is drawn evenly between the two.
 *
 * @param fastest zero or more
 * @param slowest not below {@code fastest}
 */
public record NetworkSetup(Duration fastest, Duration slowest) {}
