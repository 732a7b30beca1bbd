package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.event.ConsumerEvent.SubscriptionEnded;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.Optional;

/** A consumer that a request means, and its stream. */
record ResolvedConsumer(StreamState stream, ConsumerState consumer) {

    /** Finds it, or refuses in the service's words. */
    static ResolvedConsumer of(KinesisState state, ConsumerRef meant) {
        StreamState stream = Streams.find(state, meant.stream());
        return in(stream, meant).orElseThrow(() -> ServiceWords.of(state).consumerNotFound(meant));
    }

    static Optional<ResolvedConsumer> in(KinesisState state, ConsumerRef meant) {
        return state.stream(meant.stream()).flatMap(stream -> in(stream, meant));
    }

    private static Optional<ResolvedConsumer> in(StreamState stream, ConsumerRef meant) {
        return stream.consumers().meant(meant).map(consumer -> new ResolvedConsumer(stream, consumer));
    }

    /** The subscription with this number, if it is the shard's last; it may be over. */
    Optional<SubscriptionState> subscription(ShardId shard, long number) {
        return consumer.subscription(shard).filter(subscription -> subscription.number() == number);
    }

    SubscriptionEnded ended(VirtualTime at, SubscriptionState subscription, SubscriptionEnd reason) {
        return new SubscriptionEnded(
                at, stream.name(), consumer.name(), subscription.shard(), subscription.number(), reason);
    }
}
