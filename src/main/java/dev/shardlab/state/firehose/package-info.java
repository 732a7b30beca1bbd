/**
 * What delivery streams hold, folded from {@link dev.shardlab.event.FirehoseEvent}s alone: what waits in their buffers, what is on its way
 * and what has been delivered.
 *
 * <p>Records are never copied: a buffer knows where they stand. It must not know any other system's state, nor why anything happened.
 */
@NullMarked
package dev.shardlab.state.firehose;

import org.jspecify.annotations.NullMarked;
