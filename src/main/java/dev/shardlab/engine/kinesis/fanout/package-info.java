/**
 * The rules of enhanced fan-out: consumers that are registered with a stream, their subscriptions to its shards, and what is
 * pushed along them.
 *
 * <p>It must not know a clock, a thread, chance, or how a push reaches its client.
 */
@NullMarked
package dev.shardlab.engine.kinesis.fanout;

import org.jspecify.annotations.NullMarked;
