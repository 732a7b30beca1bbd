package dev.shardlab.command.kinesis;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerStatus;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.StreamName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of, and to, consumers with enhanced fan-out. */
public sealed interface ConsumerReply extends Reply {

    record ConsumerRegistered(ConsumerListing consumer) implements ConsumerReply {}

    record ConsumerDescribed(ConsumerListing consumer) implements ConsumerReply {}

    /**
     * ListStreamConsumers.
     *
     * @param next null with the last page
     */
    record ConsumersListed(
            List<ConsumerListing> consumers, @Nullable ConsumerPage next) implements ConsumerReply {
        public ConsumersListed {
            consumers = List.copyOf(consumers);
        }
    }

    /**
     * SubscribeToShard was accepted.
     *
     * @param subscription its number, unique in a run
     * @param until when it ends by itself, five minutes after it began
     */
    record Subscribed(long subscription, VirtualTime until) implements ConsumerReply {}

    /**
     * One SubscribeToShardEvent.
     *
     * @param records may be none: then there is nothing new, or the consumer has had its 2 MiB of this second
     * @param continuation from where a new subscription would go on; null with the last event, without records, when a closed
     *     shard had been pushed to its end before
     * @param children the shards that replaced this one; only given at the end of a closed shard
     */
    record RecordsPushed(
            RecordSlice records,
            @Nullable SequenceNumber continuation,
            long millisBehindLatest,
            List<ChildShard> children)
            implements ConsumerReply {

        /** Whether the subscription is over with this event. */
        public boolean isLast() {
            return continuation == null;
        }
    }

    /**
     * There will be no more pushes.
     *
     * @param error null if the subscription ends as it should
     * @param message empty without an error
     */
    record SubscriptionOver(@Nullable ErrorCode error, String message) implements ConsumerReply {}

    /** One consumer as it is listed; name and creation make its ARN. */
    record ConsumerListing(StreamName stream, ConsumerName name, ConsumerStatus status, VirtualTime createdAt) {}
}
