package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.stream.Iterators;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.event.ConsumerEvent.SubscriptionRefused;
import dev.shardlab.event.ConsumerEvent.SubscriptionStarted;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerStatus;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SubscribeToShard (API reference). A subscription that is younger than five seconds stands in the way of another one of the same
 * consumer and shard; an older one ends, and the new one takes over. One call a second for each consumer and shard: of calls that
 * are refused for other reasons the second in one second is refused for that.
 */
final class Subscribing {

    private Subscribing() {}

    static Decision subscribe(KinesisState state, Caller listener, SubscribeToShard command, VirtualTime now) {
        ResolvedConsumer found = ResolvedConsumer.of(state, command.consumer());
        try {
            return accepted(state, listener, found, command, now);
        } catch (Refusal refusal) {
            return refusal.decision(new SubscriptionRefused(
                    now, command.stream(), found.consumer().name(), command.shard(), refusal.error(), refusal.words()));
        }
    }

    private static Decision accepted(
            KinesisState state, Caller listener, ResolvedConsumer found, SubscribeToShard command, VirtualTime now) {
        ShardId id = command.shard();
        Optional<SubscriptionState> before = found.consumer().subscription(id);
        requireOldEnough(state, found, before, now);
        requireRate(state, found, id, now);
        if (found.consumer().status() != ConsumerStatus.ACTIVE) {
            throw ConsumerWords.of(state).notActive(found);
        }
        ShardState shard = Streams.readableShard(state, command.stream(), id);
        long from = Iterators.startIndex(state, found.stream(), shard, command.from(), now);
        SubscriptionStarted started = new SubscriptionStarted(
                now,
                command.stream(),
                found.consumer().name(),
                listener,
                id,
                state.subscriptions() + 1,
                from,
                now.plus(StreamLimits.SUBSCRIPTION_LIFE));
        List<Event> events = new ArrayList<>(2);
        before.filter(SubscriptionState::isActive)
                .ifPresent(old -> events.add(found.ended(now, old, SubscriptionEnd.TAKEN_OVER)));
        events.add(started);
        return new Decision(events, new Subscribed(started.subscription(), started.until()));
    }

    private static void requireOldEnough(
            KinesisState state, ResolvedConsumer found, Optional<SubscriptionState> before, VirtualTime now) {
        before.filter(old -> now.isBefore(old.startedAt().plus(StreamLimits.SUBSCRIPTION_KEPT)))
                .ifPresent(old -> {
                    throw ConsumerWords.of(state).otherSubscription(found, old.shard());
                });
    }

    private static void requireRate(KinesisState state, ResolvedConsumer found, ShardId shard, VirtualTime now) {
        boolean calledInSecond = found.consumer()
                .refusedAt(shard)
                .filter(at -> at.epochSecond() == now.epochSecond())
                .isPresent();
        if (calledInSecond && state.service().limitsOn()) {
            throw ConsumerWords.of(state).subscribedTooOften(found, shard);
        }
    }
}
