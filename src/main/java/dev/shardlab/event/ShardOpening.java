package dev.shardlab.event;

import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import org.jspecify.annotations.Nullable;

/**
 * A shard as it opens.
 *
 * @param parent the shard it came from; null in a new stream
 * @param adjacentParent the second parent after a merge, else null
 */
public record ShardOpening(
        ShardId shard,
        HashKeyRange range,
        @Nullable ShardId parent,
        @Nullable ShardId adjacentParent) {}
