package dev.shardlab.cli;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.S3Destination;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes what is particular to an event of a delivery stream; see {@link EventJson}. */
record FirehoseJson(JsonGenerator json) {

    void write(FirehoseEvent event) {
        json.writeStringProperty("deliveryStream", event.deliveryStream().value());
        switch (event) {
            case FirehoseEvent.DeliveryStreamCreated e -> {
                settings(e.settings());
                EventJson.tags(json, e.tags().byKey());
                json.writeStringProperty("dueAt", e.dueAt().toString());
            }
            case FirehoseEvent.DeliveryStreamActivated e -> cursors("from", e.from());
            case FirehoseEvent.DeliveryStreamDeletionStarted e ->
                json.writeStringProperty("dueAt", e.dueAt().toString());
            case FirehoseEvent.DeliveryStreamDeleted e -> json.writeNumberProperty("lost", e.lost());
            case FirehoseEvent.DestinationUpdated e -> settings(e.settings());
            case FirehoseEvent.DeliveryTagsChanged e ->
                EventJson.tags(json, e.tags().byKey());
            case FirehoseEvent.DeliveryEncryptionChanged e -> {
                json.writeBooleanProperty("encrypts", e.key() != null);
                if (e.key() != null && e.key().arn() != null) {
                    json.writeStringProperty("key", e.key().arn());
                }
            }
            case FirehoseEvent.RecordsAccepted e -> {
                user("sender", e.sender());
                json.writeNumberProperty("records", e.count());
            }
            case FirehoseEvent.DeliveryPutThrottled e -> {
                user("sender", e.sender());
                json.writeNumberProperty("records", e.records());
            }
            case FirehoseEvent.SourceRecordsTaken e -> {
                json.writeStringProperty("shard", e.shard().toString());
                json.writeNumberProperty("toIndex", e.toIndex());
                json.writeNumberProperty(
                        "records", e.runs().stream().mapToInt(run -> run.size()).sum());
            }
            case FirehoseEvent.SourceShardEnded e -> {
                json.writeStringProperty("shard", e.shard().toString());
                cursors("next", e.next());
            }
            case FirehoseEvent.BufferTipped e -> {
                object(e.delivery(), e.outlet().name(), e.by().name(), e.objectKey());
                json.writeNumberProperty("records", e.records());
                json.writeNumberProperty("bytes", e.bytes());
                json.writeStringProperty("oldest", e.oldest().toString());
                json.writeStringProperty("dueAt", e.dueAt().toString());
            }
            case FirehoseEvent.ObjectDelivered e -> {
                object(e.delivery(), e.outlet().name(), e.by().name(), e.objectKey());
                json.writeStringProperty("bucket", e.bucket().value());
                json.writeNumberProperty("records", e.records());
                json.writeNumberProperty("bytes", e.bytes());
                json.writeStringProperty("oldest", e.oldest().toString());
            }
            case FirehoseEvent.DeliveryFailed e -> {
                json.writeNumberProperty("delivery", e.delivery());
                json.writeNumberProperty("attempt", e.attempt());
                json.writeStringProperty("problem", e.problem());
                json.writeStringProperty("retryAt", e.retryAt().toString());
            }
            case FirehoseEvent.DeliveryAbandoned e -> {
                json.writeNumberProperty("delivery", e.delivery());
                json.writeNumberProperty("attempts", e.attempts());
                json.writeNumberProperty("records", e.records());
            }
            case FirehoseEvent.DestinationChanged e -> json.writeBooleanProperty("down", e.down());
            case FirehoseEvent.FirehoseCallRefused e -> {
                user("user", e.user());
                json.writeStringProperty("action", e.action());
                json.writeStringProperty("error", e.error().wireName());
                json.writeStringProperty("message", e.message());
            }
            case FirehoseEvent.DeliveryProducerStarted e -> user("producer", e.producer());
            case FirehoseEvent.DeliveryRateChanged e -> {
                user("producer", e.producer());
                json.writeNumberProperty("recordsPerSec", e.recordsPerSec());
            }
            case FirehoseEvent.DeliveryInputProblem e -> {
                user("producer", e.producer());
                json.writeNumberProperty("line", e.line());
                json.writeNumberProperty("lines", e.lines());
                json.writeStringProperty("problem", e.problem());
            }
        }
    }

    private void user(String name, Caller user) {
        json.writeStringProperty(name, user.name());
    }

    private void object(long delivery, String outlet, String by, String key) {
        json.writeNumberProperty("delivery", delivery);
        json.writeStringProperty("outlet", outlet);
        json.writeStringProperty("tippedBy", by);
        json.writeStringProperty("key", key);
    }

    private void cursors(String name, List<FirehoseEvent.SourceCursor> cursors) {
        json.writeObjectPropertyStart(name);
        cursors.forEach(cursor -> json.writeNumberProperty(cursor.shard().toString(), cursor.index()));
        json.writeEndObject();
    }

    private void settings(DeliveryStreamSettings settings) {
        json.writeStringProperty("type", settings.source().wireName());
        if (settings.source() instanceof DeliverySource.FromStream from) {
            json.writeStringProperty("source", from.stream().value());
        }
        S3Destination destination = settings.destination();
        json.writeStringProperty("bucket", destination.bucket().value());
        json.writeStringProperty("prefix", destination.prefix().toString());
        json.writeNumberProperty("bufferBytes", destination.hints().sizeBytes());
        json.writeNumberProperty("bufferMicros", destination.hints().intervalMicros());
        json.writeStringProperty("compression", destination.compression().wireName());
        json.writeBooleanProperty("delimited", settings.delimited());
    }
}
