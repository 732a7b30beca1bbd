/**
 * History: the event log, checkpoints along it, and a player that shows the state at any of its times.
 *
 * <p>It must not know how history is paced, drawn or asked for, and it starts no thread.
 */
@NullMarked
package dev.shardlab.timeline;

import org.jspecify.annotations.NullMarked;
