package dev.shardlab.command.kinesis;

import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;

/** Registers consumers with enhanced fan-out, and subscribes them to shards. */
public sealed interface ConsumerCommand extends ServiceCommand {

    StreamName stream();

    record RegisterStreamConsumer(StreamName stream, ConsumerName consumer, Tags tags) implements ConsumerCommand {}

    record DeregisterStreamConsumer(ConsumerRef consumer) implements ConsumerCommand {
        @Override
        public StreamName stream() {
            return consumer.stream();
        }
    }

    record DescribeStreamConsumer(ConsumerRef consumer) implements ConsumerCommand {
        @Override
        public StreamName stream() {
            return consumer.stream();
        }
    }

    /**
     * ListStreamConsumers, the first page.
     *
     * @param streamCreatedAt meant when streams of one name followed each other; null for the present one
     * @param maxResults 1 to 10,000
     */
    record ListStreamConsumers(StreamName stream, @Nullable VirtualTime streamCreatedAt, int maxResults)
            implements ConsumerCommand {
        public static final int DEFAULT_MAX_RESULTS = 100;
    }

    /** ListStreamConsumers with a NextToken. */
    record ListMoreConsumers(ConsumerPage page, int maxResults) implements ConsumerCommand {
        @Override
        public StreamName stream() {
            return page.stream();
        }
    }

    record SubscribeToShard(ConsumerRef consumer, ShardId shard, StartingPosition from) implements ConsumerCommand {
        @Override
        public StreamName stream() {
            return consumer.stream();
        }
    }
}
