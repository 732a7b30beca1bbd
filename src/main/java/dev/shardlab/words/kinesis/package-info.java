/**
 * Streams in words: cards of shards and records, sentences about what happened to them, the calls for real.
 *
 * <p>This package must not know who sends or reads.
 */
@NullMarked
package dev.shardlab.words.kinesis;

import org.jspecify.annotations.NullMarked;
