package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.StreamQuestion.ListMoreShards;
import dev.shardlab.command.kinesis.StreamQuestion.ListShards;
import dev.shardlab.command.kinesis.StreamReply.ShardsListed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ListShards (API reference): shards that have not expired, by index, in pages, perhaps only some of them. */
final class ShardListing {

    private ShardListing() {}

    static Decision list(KinesisState state, ListShards command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream(), command.streamCreatedAt());
        return page(stream, command.exclusiveStart(), command.filter(), command.maxResults(), now);
    }

    static Decision more(KinesisState state, ListMoreShards command, VirtualTime now) {
        ShardPage page = command.page();
        TokenAge.requireFresh(page.givenAt(), now);
        StreamState stream = Streams.find(state, page.stream(), page.streamCreatedAt());
        return page(stream, page.after(), page.filter(), command.maxResults(), now);
    }

    private static Decision page(
            StreamState stream,
            @Nullable ShardId after,
            @Nullable ShardFilter filter,
            int maxResults,
            VirtualTime now) {
        int size = Math.min(maxResults, StreamLimits.MAX_SHARDS_PER_PAGE);
        ShardChoice choice = ShardChoice.of(stream, filter, now);
        List<ShardState> shards = stream.shards().stream()
                .filter(shard -> !shard.isExpired())
                .filter(shard -> after == null || shard.id().compareTo(after) > 0)
                .filter(choice::holds)
                .limit(size + 1L)
                .toList();
        List<ShardState> page = shards.subList(0, Math.min(size, shards.size()));
        ShardPage next = shards.size() > size
                ? new ShardPage(
                        stream.name(), stream.createdAt(), page.getLast().id(), filter, now)
                : null;
        return Decision.answered(
                new ShardsListed(page.stream().map(Describing::listing).toList(), next));
    }
}
