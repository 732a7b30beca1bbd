/**
 * Data streams, folded: shards, settings, consumers, and the record logs that all states of one history share.
 *
 * <p>It must not know another system. Who follows a stream it asks by {@link dev.shardlab.state.kinesis.Followers}.
 */
@NullMarked
package dev.shardlab.state.kinesis;

import org.jspecify.annotations.NullMarked;
