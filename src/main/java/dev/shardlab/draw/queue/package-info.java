/**
 * A message queue: the tube that empties, with those who send to it and work for it, its dead-letter queue below; and its tile.
 *
 * <p>It must not know streams: what a queue lacks that a log has is seen by looking at both.
 */
@NullMarked
package dev.shardlab.draw.queue;

import org.jspecify.annotations.NullMarked;
