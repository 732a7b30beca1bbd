/**
 * What is asked of delivery streams, and what they answer.
 *
 * <p>They must not know any other system but the values of data streams, nor what happened or who decides.
 */
@NullMarked
package dev.shardlab.command.firehose;

import org.jspecify.annotations.NullMarked;
