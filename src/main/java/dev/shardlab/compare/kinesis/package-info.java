/**
 * What a stream and its shards have, for two futures to be compared: what was stored, throttled and lost, and what the service bills.
 *
 * <p>It must not know who reads a stream, nor what the other future has.
 */
@NullMarked
package dev.shardlab.compare.kinesis;

import org.jspecify.annotations.NullMarked;
