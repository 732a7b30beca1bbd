package dev.shardlab.sim;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;

/**
 * Something a student did, at its virtual time: it comes after all else that happens at that time. With the setup and the
 * inputs so far, a history can be told again exactly.
 */
public record Input(VirtualTime at, Action action) {}
