/**
 * Queues in words.
 *
 * <p>This package must not know who sends or receives.
 */
@NullMarked
package dev.shardlab.words.queue;

import org.jspecify.annotations.NullMarked;
