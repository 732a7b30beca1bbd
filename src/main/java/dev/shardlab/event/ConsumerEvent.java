package dev.shardlab.event;

import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.SubscriptionEnd;

/** What happened to a consumer with enhanced fan-out. */
public sealed interface ConsumerEvent extends Event {

    StreamName stream();

    ConsumerName consumer();

    /** CREATING began; it ends with {@link ConsumerActivated} at {@code dueAt}. */
    record ConsumerRegistered(VirtualTime at, StreamName stream, ConsumerName consumer, Tags tags, VirtualTime dueAt)
            implements ConsumerEvent {}

    record ConsumerActivated(VirtualTime at, StreamName stream, ConsumerName consumer) implements ConsumerEvent {}

    /** DELETING began; it ends with {@link ConsumerDeregistered} at {@code dueAt}. */
    record ConsumerDeregistrationStarted(VirtualTime at, StreamName stream, ConsumerName consumer, VirtualTime dueAt)
            implements ConsumerEvent {}

    record ConsumerDeregistered(VirtualTime at, StreamName stream, ConsumerName consumer) implements ConsumerEvent {}

    /**
     * Somebody subscribed to a shard.
     *
     * @param listener a client on the wire, or the scenario: anybody else
     * @param subscription its number, unique in a run
     * @param fromIndex the first record that will be pushed
     * @param until when it ends by itself
     */
    record SubscriptionStarted(
            VirtualTime at,
            StreamName stream,
            ConsumerName consumer,
            Caller listener,
            ShardId shard,
            long subscription,
            long fromIndex,
            VirtualTime until)
            implements ConsumerEvent {}

    /** A SubscribeToShard of a consumer was refused. */
    record SubscriptionRefused(
            VirtualTime at, StreamName stream, ConsumerName consumer, ShardId shard, ErrorCode error, String message)
            implements ConsumerEvent {}

    /**
     * Records were pushed along a subscription; there is no event without records.
     *
     * @param fromIndex the first record pushed
     * @param toIndex the record after the last one pushed
     * @param bytes payloads and keys pushed
     */
    record RecordsPushed(
            VirtualTime at,
            StreamName stream,
            ConsumerName consumer,
            ShardId shard,
            long subscription,
            long fromIndex,
            long toIndex,
            int bytes,
            long millisBehindLatest)
            implements ConsumerEvent {}

    record SubscriptionEnded(
            VirtualTime at,
            StreamName stream,
            ConsumerName consumer,
            ShardId shard,
            long subscription,
            SubscriptionEnd reason)
            implements ConsumerEvent {}
}
