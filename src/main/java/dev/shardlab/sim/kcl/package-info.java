/**
 * Applications of the Kinesis Client Library: workers that read the shards they are assigned, and work off what they read.
 *
 * <p>It must not know who owns which shard before the engine says so.
 */
@NullMarked
package dev.shardlab.sim.kcl;

import org.jspecify.annotations.NullMarked;
