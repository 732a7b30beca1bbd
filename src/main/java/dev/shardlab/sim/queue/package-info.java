/**
 * Those who work for message queues: they take messages, work, fail, forget, are too slow, and crash, as chance has it.
 *
 * <p>They must not know any other system, nor who else takes part.
 */
@NullMarked
package dev.shardlab.sim.queue;

import org.jspecify.annotations.NullMarked;
