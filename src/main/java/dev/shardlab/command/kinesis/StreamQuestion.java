package dev.shardlab.command.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;

/** Asks how a stream is; changes nothing. */
public sealed interface StreamQuestion extends ServiceCommand {

    StreamName stream();

    /**
     * DescribeStream.
     *
     * @param limit how many shards at most, 1 to 10,000; the service's own default is 100
     * @param exclusiveStart the shard before the first to be listed, null for the first of all
     */
    record DescribeStream(
            StreamName stream, int limit, @Nullable ShardId exclusiveStart) implements StreamQuestion {
        public static final int DEFAULT_LIMIT = 100;
    }

    record DescribeStreamSummary(StreamName stream) implements StreamQuestion {}

    /**
     * ListShards, the first page.
     *
     * @param streamCreatedAt meant when streams of one name followed each other; null for the present one
     * @param exclusiveStart the shard before the first to be listed, null for the first of all
     * @param filter null for every shard that has not expired
     * @param maxResults 1 to 10,000; a page never has more than 1000
     */
    record ListShards(
            StreamName stream,
            @Nullable VirtualTime streamCreatedAt,
            @Nullable ShardId exclusiveStart,
            @Nullable ShardFilter filter,
            int maxResults)
            implements StreamQuestion {
        public static final int DEFAULT_MAX_RESULTS = 1_000;
    }

    /** ListShards with a NextToken. */
    record ListMoreShards(ShardPage page, int maxResults) implements StreamQuestion {
        @Override
        public StreamName stream() {
            return page.stream();
        }
    }
}
