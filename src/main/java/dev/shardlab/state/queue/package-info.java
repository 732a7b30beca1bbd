/**
 * What message queues hold, folded from {@link dev.shardlab.event.QueueEvent}s alone.
 *
 * <p>A queue is not a log: messages leave it in any order. So its parts are trees that share what did not change ({@link
 * dev.shardlab.state.kit.SortedTree}), and a copy of a state costs nothing for the messages in it.
 *
 * <p>It must not know any other system's state, nor why anything happened.
 */
@NullMarked
package dev.shardlab.state.queue;

import org.jspecify.annotations.NullMarked;
