/**
 * The rules of data streams: routing, limits, records, iterators, retention and resharding.
 *
 * <p>It must not know a clock, a thread, chance, or another part of the engine.
 */
@NullMarked
package dev.shardlab.engine.kinesis.stream;

import org.jspecify.annotations.NullMarked;
