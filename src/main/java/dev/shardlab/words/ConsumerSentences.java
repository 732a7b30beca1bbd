package dev.shardlab.words;

import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.SubscriptionEnd;
import dev.shardlab.words.Sentence.Tone;

/** What consumers with enhanced fan-out do, in sentences. */
final class ConsumerSentences {

    private final boolean severalStreams;

    ConsumerSentences(boolean severalStreams) {
        this.severalStreams = severalStreams;
    }

    Sentence say(ConsumerEvent event, Telling telling) {
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

    private String text(ConsumerEvent event, Telling telling) {
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
}
