package dev.shardlab.command.kinesis;

import dev.shardlab.command.Reply;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.model.kinesis.WarmThroughput;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of one stream. */
public sealed interface StreamReply extends Reply {

    /**
     * DescribeStream.
     *
     * @param shards those of this page, by index, expired ones left out; none while the stream is CREATING
     */
    record StreamDescribed(StreamFacts facts, List<ShardListing> shards, boolean hasMoreShards) implements StreamReply {
        public StreamDescribed {
            shards = List.copyOf(shards);
        }
    }

    /**
     * DescribeStreamSummary.
     *
     * @param warmThroughput null unless the stream is on-demand
     */
    record StreamSummarized(
            StreamFacts facts,
            int openShardCount,
            int consumerCount,
            @Nullable WarmThroughput warmThroughput,
            int maxRecordKiB,
            RecordDistribution distribution)
            implements StreamReply {}

    /**
     * ListShards.
     *
     * @param next null with the last page
     */
    record ShardsListed(List<ShardListing> shards, @Nullable ShardPage next) implements StreamReply {
        public ShardsListed {
            shards = List.copyOf(shards);
        }
    }

    /** EnableEnhancedMonitoring and DisableEnhancedMonitoring: the metrics before and after. */
    record MetricsSwitched(StreamName stream, List<ShardLevelMetric> current, List<ShardLevelMetric> desired)
            implements StreamReply {
        public MetricsSwitched {
            current = List.copyOf(current);
            desired = List.copyOf(desired);
        }
    }

    /** UpdateShardCount: open shards when it was asked, and wanted. */
    record ShardCountUpdated(StreamName stream, int current, int target) implements StreamReply {}

    record WarmThroughputUpdated(StreamName stream, WarmThroughput warmThroughput) implements StreamReply {}

    /**
     * What DescribeStream and DescribeStreamSummary have in common.
     *
     * @param metrics the shard-level metrics that are on
     * @param key null unless encrypted
     */
    record StreamFacts(
            StreamName stream,
            StreamStatus status,
            StreamMode mode,
            VirtualTime createdAt,
            Duration retention,
            List<ShardLevelMetric> metrics,
            EncryptionType encryption,
            @Nullable KeyId key) {
        public StreamFacts {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * One shard as it is listed.
     *
     * @param parent null in a new stream; it may name a shard that has expired
     * @param adjacentParent the second parent after a merge, else null
     * @param ending null while the shard is open
     */
    record ShardListing(
            ShardId shard,
            @Nullable ShardId parent,
            @Nullable ShardId adjacentParent,
            HashKeyRange range,
            SequenceNumber starting,
            @Nullable SequenceNumber ending) {}
}
