/**
 * The fold: {@link dev.shardlab.state.LabState}, made of the states of the systems, each in a wing of its own, built from events by
 * {@code apply} and by nothing else.
 *
 * <p>State must not know commands, rules or reasons: whatever an event says has happened. It must not read a clock, and two
 * states folded from the same events are equal.
 */
@NullMarked
package dev.shardlab.state;

import org.jspecify.annotations.NullMarked;
