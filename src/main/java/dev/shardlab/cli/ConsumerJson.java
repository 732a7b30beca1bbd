package dev.shardlab.cli;

import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.kinesis.ShardId;
import tools.jackson.core.JsonGenerator;

/** Writes what is particular to an event of a consumer with enhanced fan-out; see {@link EventJson}. */
record ConsumerJson(JsonGenerator json) {

    void write(ConsumerEvent event) {
        json.writeStringProperty("stream", event.stream().value());
        json.writeStringProperty("consumer", event.consumer().value());
        switch (event) {
            case ConsumerEvent.ConsumerRegistered e -> {
                EventJson.tags(json, e.tags().byKey());
                json.writeStringProperty("dueAt", e.dueAt().toString());
            }
            case ConsumerEvent.ConsumerDeregistrationStarted e ->
                json.writeStringProperty("dueAt", e.dueAt().toString());
            case ConsumerEvent.ConsumerActivated _, ConsumerEvent.ConsumerDeregistered _ -> {}
            case ConsumerEvent.SubscriptionStarted e -> {
                subscription(e.shard(), e.subscription());
                if (e.listener() instanceof Caller.Client client) {
                    json.writeStringProperty("client", client.name());
                }
                json.writeNumberProperty("fromIndex", e.fromIndex());
                json.writeStringProperty("until", e.until().toString());
            }
            case ConsumerEvent.SubscriptionRefused e -> {
                json.writeStringProperty("shard", e.shard().toString());
                json.writeStringProperty("error", e.error().wireName());
                json.writeStringProperty("message", e.message());
            }
            case ConsumerEvent.RecordsPushed e -> {
                subscription(e.shard(), e.subscription());
                json.writeNumberProperty("fromIndex", e.fromIndex());
                json.writeNumberProperty("toIndex", e.toIndex());
                json.writeNumberProperty("bytes", e.bytes());
                json.writeNumberProperty("millisBehindLatest", e.millisBehindLatest());
            }
            case ConsumerEvent.SubscriptionEnded e -> {
                subscription(e.shard(), e.subscription());
                json.writeStringProperty("reason", e.reason().name());
            }
        }
    }

    private void subscription(ShardId shard, long number) {
        json.writeStringProperty("shard", shard.toString());
        json.writeNumberProperty("subscription", number);
    }
}
