/**
 * How an answer of the service of queues is written, in either of its protocols.
 *
 * <p>It must not know an action.
 */
@NullMarked
package dev.shardlab.api.queue.answer;

import org.jspecify.annotations.NullMarked;
