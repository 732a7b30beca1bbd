package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of shards goes on; what a paging token of ListShards holds.
 *
 * @param streamCreatedAt tells the stream from a later one of the same name
 * @param after the last shard of the page before
 * @param filter as it was asked for with the first page
 * @param givenAt when the token was given out; it is good for {@link StreamLimits#PAGING_TOKEN_LIFE}
 */
public record ShardPage(
        StreamName stream,
        VirtualTime streamCreatedAt,
        ShardId after,
        @Nullable ShardFilter filter,
        VirtualTime givenAt) {}
