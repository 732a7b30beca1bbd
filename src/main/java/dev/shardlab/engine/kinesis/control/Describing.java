package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.StreamQuestion.DescribeStream;
import dev.shardlab.command.kinesis.StreamQuestion.DescribeStreamSummary;
import dev.shardlab.command.kinesis.StreamReply;
import dev.shardlab.command.kinesis.StreamReply.StreamDescribed;
import dev.shardlab.command.kinesis.StreamReply.StreamFacts;
import dev.shardlab.command.kinesis.StreamReply.StreamSummarized;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.model.kinesis.WarmThroughput;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamSettings;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DescribeStream and DescribeStreamSummary (API reference). A stream that is CREATING has no shards to show. */
final class Describing {

    private Describing() {}

    static Decision describe(KinesisState state, DescribeStream command) {
        StreamState stream = Streams.find(state, command.stream());
        List<ShardState> shards = stream.shards().stream()
                .filter(shard -> !shard.isExpired())
                .filter(shard -> isAfter(shard, command))
                .limit(command.limit() + 1L)
                .toList();
        boolean more = shards.size() > command.limit();
        return Decision.answered(new StreamDescribed(
                facts(stream),
                shards.stream().limit(command.limit()).map(Describing::listing).toList(),
                more));
    }

    private static boolean isAfter(ShardState shard, DescribeStream command) {
        return command.exclusiveStart() == null || shard.id().compareTo(command.exclusiveStart()) > 0;
    }

    static Decision summarize(KinesisState state, DescribeStreamSummary command) {
        StreamState stream = Streams.find(state, command.stream());
        StreamSettings settings = stream.settings();
        return Decision.answered(new StreamSummarized(
                facts(stream),
                stream.openShardCount(),
                stream.consumers().all().size(),
                warmth(stream),
                settings.maxRecordKib(),
                settings.distribution()));
    }

    /** An on-demand stream that was not asked to be warm is prepared for what it takes. */
    static @Nullable WarmThroughput warmth(StreamState stream) {
        StreamSettings settings = stream.settings();
        int takes = stream.openShardCount();
        return settings.isOnDemand()
                ? new WarmThroughput(settings.warmMibPerSec() == 0 ? takes : settings.warmMibPerSec(), takes)
                : null;
    }

    private static StreamFacts facts(StreamState stream) {
        StreamSettings settings = stream.settings();
        return new StreamFacts(
                stream.name(),
                stream.status(),
                settings.mode(),
                stream.createdAt(),
                stream.retention(),
                settings.metrics(),
                settings.encryption(),
                settings.key());
    }

    static StreamReply.ShardListing listing(ShardState shard) {
        return new StreamReply.ShardListing(
                shard.id(),
                shard.parent(),
                shard.adjacentParent(),
                shard.range(),
                shard.startingSequenceNumber(),
                shard.endingSequenceNumber());
    }
}
