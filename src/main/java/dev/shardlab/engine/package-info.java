/**
 * The rules: {@code decide} turns a command, the state and the time into events and a reply.
 *
 * <p>It must not know a clock, a thread, chance or any input or output, and it must not change the state: only
 * {@code state.apply} does, from the events decided here.
 */
@NullMarked
package dev.shardlab.engine;

import org.jspecify.annotations.NullMarked;
