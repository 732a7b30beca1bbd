/**
 * Applications of the Kinesis Client Library, folded: workers, leases, checkpoints, and how far behind they are.
 *
 * <p>It must not know how shards are shared out, or another system than the streams it reads.
 */
@NullMarked
package dev.shardlab.state.kcl;

import org.jspecify.annotations.NullMarked;
