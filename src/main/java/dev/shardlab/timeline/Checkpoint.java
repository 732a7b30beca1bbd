package dev.shardlab.timeline;

import dev.shardlab.state.LabState;

/**
 * The state after the first {@code position} events. Once it is in a list it is only looked at and copied, never folded into.
 */
record Checkpoint(long position, LabState state) {}
