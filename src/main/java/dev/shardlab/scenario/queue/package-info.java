/**
 * How message queues are written in a scenario file: the queues, their workers, and what is done to both.
 *
 * <p>It must not know any other system, nor what a whole file is.
 */
@NullMarked
package dev.shardlab.scenario.queue;

import org.jspecify.annotations.NullMarked;
