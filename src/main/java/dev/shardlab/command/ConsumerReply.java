package dev.shardlab.command;

import dev.shardlab.command.Reply.ChildShard;
import dev.shardlab.model.ConsumerName;
import dev.shardlab.model.ConsumerPage;
import dev.shardlab.model.ConsumerStatus;
import dev.shardlab.model.RecordSlice;
import dev.shardlab.model.SequenceNumber;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
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
     * @param continuation from where a new subscription would go on
     * @param children the shards that replaced this one; only given at the end of a closed shard
     */
    record RecordsPushed(
            RecordSlice records, SequenceNumber continuation, long millisBehindLatest, List<ChildShard> children)
            implements ConsumerReply {}

    /** One consumer as it is listed; name and creation make its ARN. */
    record ConsumerListing(StreamName stream, ConsumerName name, ConsumerStatus status, VirtualTime createdAt) {}
}
