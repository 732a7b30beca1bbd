/**
 * The strings of Kinesis that clients carry about without looking inside: ARNs, shard iterators, paging tokens. Each is written
 * from a value and read back to the same value; one that cannot be read is empty, and whoever asked says so to the client.
 *
 * <p>This package must not know requests, encodings of bodies, or whether what a string speaks of exists.
 */
@NullMarked
package dev.shardlab.api.kinesis.opaque;

import org.jspecify.annotations.NullMarked;
