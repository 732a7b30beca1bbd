package dev.shardlab.cli;

import dev.shardlab.event.ClientEvent;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the members of what a client did; see {@link EventJson}. */
record ClientJson(JsonGenerator json) {

    void write(ClientEvent event) {
        json.writeStringProperty("client", event.client().value());
        switch (event) {
            case ClientEvent.ClientMet _ -> {}
            case ClientEvent.ClientProduces e -> {
                stream(e.stream());
                json.writeStringProperty("producer", e.producer().value());
            }
            case ClientEvent.CallAnswered e -> {
                json.writeStringProperty("action", e.action().apiName());
                stream(e.stream());
                if (e.shard() != null) {
                    json.writeStringProperty("shard", e.shard().toString());
                }
            }
            case ClientEvent.QueueCallAnswered e -> {
                json.writeStringProperty("action", e.action());
                if (e.queue() != null) {
                    json.writeStringProperty("queue", e.queue().value());
                }
            }
            case ClientEvent.DeliveryCallAnswered e -> {
                json.writeStringProperty("action", e.action());
                if (e.deliveryStream() != null) {
                    json.writeStringProperty(
                            "deliveryStream", e.deliveryStream().value());
                }
            }
            case ClientEvent.CallRefused e -> {
                json.writeStringProperty("action", e.action());
                stream(e.stream());
                json.writeStringProperty("error", e.error().wireName());
                json.writeStringProperty("message", e.message());
            }
        }
    }

    private void stream(@Nullable StreamName stream) {
        if (stream != null) {
            json.writeStringProperty("stream", stream.value());
        }
    }
}
