package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.command.kinesis.ConsumerCommand.DeregisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.RegisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerListing;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerRegistered;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.engine.kinesis.stream.TagLimits;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.ConsumerEvent.ConsumerDeregistrationStarted;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerStatus;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.state.kinesis.Consumers;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.ArrayList;
import java.util.List;

/** RegisterStreamConsumer and DeregisterStreamConsumer (API reference). */
final class Registration {

    private Registration() {}

    static Decision register(KinesisState state, RegisterStreamConsumer command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        switch (stream.status()) {
            case ACTIVE, UPDATING -> {}
            case CREATING, DELETING -> throw ServiceWords.of(state).notActive(stream);
        }
        Consumers consumers = stream.consumers();
        if (consumers.named(command.consumer()).isPresent()) {
            throw ConsumerWords.of(state).exists(command.stream(), command.consumer());
        }
        TagLimits.requireAddable(command.tags(), ServiceWords.of(state).streamAsObject(command.stream()));
        if (state.service().limitsOn()) {
            requireRoom(state, stream);
        }
        ConsumerEvent.ConsumerRegistered fact = new ConsumerEvent.ConsumerRegistered(
                now, command.stream(), command.consumer(), command.tags(), now.plus(ServiceDelays.REGISTRATION));
        return new Decision(
                List.of(fact),
                new ConsumerRegistered(
                        new ConsumerListing(command.stream(), command.consumer(), ConsumerStatus.CREATING, now)));
    }

    private static void requireRoom(KinesisState state, StreamState stream) {
        if (stream.consumers().all().size() >= StreamLimits.CONSUMERS_PER_STREAM) {
            throw ConsumerWords.of(state).tooMany(stream.name(), StreamLimits.CONSUMERS_PER_STREAM);
        }
        long creating = stream.consumers().all().stream()
                .filter(consumer -> consumer.status() == ConsumerStatus.CREATING)
                .count();
        if (creating >= StreamLimits.CONSUMERS_CREATING) {
            throw ConsumerWords.of(state).tooManyCreating(stream.name(), StreamLimits.CONSUMERS_CREATING);
        }
    }

    /** The subscriptions end at once. A consumer that is being deregistered may be deregistered again: nothing comes of it. */
    static Decision deregister(KinesisState state, DeregisterStreamConsumer command, VirtualTime now) {
        ResolvedConsumer found = ResolvedConsumer.of(state, command.consumer());
        if (found.consumer().status() == ConsumerStatus.DELETING) {
            return Decision.done();
        }
        List<Event> events = new ArrayList<>();
        for (SubscriptionState subscription : found.consumer().subscriptions()) {
            if (subscription.isActive()) {
                events.add(found.ended(now, subscription, SubscriptionEnd.DEREGISTERED));
            }
        }
        events.add(new ConsumerDeregistrationStarted(
                now, command.stream(), found.consumer().name(), now.plus(ServiceDelays.DEREGISTRATION)));
        return Decision.done(events.toArray(Event[]::new));
    }
}
