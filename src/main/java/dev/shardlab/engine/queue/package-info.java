/**
 * The rules of a message queue, as Amazon SQS has them: what comes of a request, what happens by itself, and who is answered late.
 *
 * <p>They must not know any other system, and only return events: they neither fold them nor copy a state.
 */
@NullMarked
package dev.shardlab.engine.queue;

import org.jspecify.annotations.NullMarked;
