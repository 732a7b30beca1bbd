package dev.shardlab.words.kinesis;

import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Sentence.Tone;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.util.Optional;

/** What consumers with enhanced fan-out do, in sentences. */
public final class ConsumerSentences {

    private final boolean severalStreams;

    public ConsumerSentences(boolean severalStreams) {
        this.severalStreams = severalStreams;
    }

    public Sentence say(ConsumerEvent event, TopicEvents telling) {
        return new Sentence(event.at(), text(event, telling), tone(event));
    }

    private static Tone tone(ConsumerEvent event) {
        return switch (event) {
            case ConsumerEvent.RecordsPushed _ -> Tone.NORMAL;
            case ConsumerEvent.SubscriptionRefused _ -> Tone.WARNING;
            case ConsumerEvent.ConsumerRegistered _,
                    ConsumerEvent.ConsumerActivated _,
                    ConsumerEvent.ConsumerDeregistrationStarted _,
                    ConsumerEvent.ConsumerDeregistered _,
                    ConsumerEvent.SubscriptionStarted _,
                    ConsumerEvent.SubscriptionEnded _ -> Tone.CHANGE;
        };
    }

    private String text(ConsumerEvent event, TopicEvents telling) {
        String name = event.consumer().value();
        return switch (event) {
            case ConsumerEvent.ConsumerRegistered e ->
                "RegisterStreamConsumer(" + name + ") accepted: CREATING until it is ACTIVE in "
                        + Amounts.duration(e.dueAt().since(e.at()));
            case ConsumerEvent.ConsumerActivated _ -> "consumer " + name + " of " + event.stream() + " is ACTIVE";
            case ConsumerEvent.ConsumerDeregistrationStarted e ->
                "DeregisterStreamConsumer(" + name + ") accepted: DELETING, gone in "
                        + Amounts.duration(e.dueAt().since(e.at()));
            case ConsumerEvent.ConsumerDeregistered _ -> "consumer " + name + " of " + event.stream() + " is gone";
            case ConsumerEvent.SubscriptionStarted e -> name + " subscribes to " + shard(e, e.shard());
            case ConsumerEvent.SubscriptionRefused e ->
                shard(e, e.shard()) + " refused " + Amounts.counted(telling.count(), "subscription", "subscriptions")
                        + " of " + name + ": " + e.message();
            case ConsumerEvent.RecordsPushed e ->
                Amounts.records(telling.count()) + " pushed from " + shard(e, e.shard()) + " to " + name;
            case ConsumerEvent.SubscriptionEnded e ->
                "the subscription of " + name + " to " + shard(e, e.shard()) + " ends: " + because(e.reason());
        };
    }

    private static String because(SubscriptionEnd reason) {
        return switch (reason) {
            case TIME_UP -> "it lasted five minutes";
            case SHARD_END -> "the shard is closed and all of it was pushed";
            case TAKEN_OVER -> "a new one took over";
            case DEREGISTERED -> "the consumer is deregistered";
            case CLIENT_LEFT -> "nobody listens any more";
        };
    }

    private String shard(ConsumerEvent event, ShardId shard) {
        String one = ShardWords.one(shard);
        return severalStreams ? one + " of " + event.stream() : one;
    }

    /** The topic of an event; empty when nobody would miss it in a telling. */
    public static Optional<Topic> topic(ConsumerEvent event) {
        return switch (event) {
            case ConsumerEvent.RecordsPushed e -> Topic.shared(e, e.stream(), e.consumer(), e.shard());
            case ConsumerEvent.SubscriptionRefused e -> Topic.shared(e, e.stream(), e.consumer(), e.shard(), e.error());
            case ConsumerEvent.ConsumerRegistered _,
                    ConsumerEvent.ConsumerActivated _,
                    ConsumerEvent.ConsumerDeregistrationStarted _,
                    ConsumerEvent.ConsumerDeregistered _,
                    ConsumerEvent.SubscriptionStarted _,
                    ConsumerEvent.SubscriptionEnded _ -> Topic.alone(event);
        };
    }

    /** How many records an event is about, or one. */
    public static long count(ConsumerEvent event) {
        return event instanceof ConsumerEvent.RecordsPushed pushed ? pushed.toIndex() - pushed.fromIndex() : 1;
    }
}
