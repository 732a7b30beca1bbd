/**
 * The values of data streams: keys, hash ranges, shards, sequence numbers, batches of records, consumers, settings.
 *
 * <p>They must not know who uses them, or another system.
 */
@NullMarked
package dev.shardlab.model.kinesis;

import org.jspecify.annotations.NullMarked;
