/**
 * Delivery streams in words: what happens to them in sentences, and the card of each thing of theirs on the stage.
 *
 * <p>It must not know the window, nor any other system but data streams.
 */
@NullMarked
package dev.shardlab.words.firehose;

import org.jspecify.annotations.NullMarked;
