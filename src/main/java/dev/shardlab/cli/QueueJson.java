package dev.shardlab.cli;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.RedriveAllowPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what is particular to an event of a message queue; see {@link EventJson}. */
record QueueJson(JsonGenerator json) {

    void write(QueueEvent event) {
        json.writeStringProperty("queue", event.queue().value());
        switch (event) {
            case QueueEvent.QueueCreated e -> {
                settings(e.settings());
                EventJson.tags(json, e.tags().byKey());
            }
            case QueueEvent.QueueDeleted _ -> {}
            case QueueEvent.QueuePurged e -> json.writeNumberProperty("messages", e.messages());
            case QueueEvent.QueueSettingsChanged e -> settings(e.settings());
            case QueueEvent.QueueTagsChanged e -> EventJson.tags(json, e.tags().byKey());
            case QueueEvent.MessagesSent e -> {
                user("sender", e.sender());
                messages(e.messages());
                json.writeArrayPropertyStart("visibleAt");
                e.visibleAt().forEach(at -> json.writeString(at.toString()));
                json.writeEndArray();
            }
            case QueueEvent.DuplicatesDropped e -> {
                user("sender", e.sender());
                ids(e.originals());
            }
            case QueueEvent.DelayEnded e -> ids(e.messages());
            case QueueEvent.PollStarted e -> {
                user("receiver", e.receiver());
                json.writeNumberProperty("poll", e.poll());
                json.writeNumberProperty("max", e.max());
                json.writeStringProperty("until", e.until().toString());
                attempt(e.attempt());
            }
            case QueueEvent.MessagesReceived e -> {
                user("receiver", e.receiver());
                if (e.poll() > 0) {
                    json.writeNumberProperty("poll", e.poll());
                }
                ids(e.messages());
                json.writeStringProperty("hiddenUntil", e.hiddenUntil().toString());
                attempt(e.attempt());
            }
            case QueueEvent.ReceiveRepeated e -> {
                user("receiver", e.receiver());
                ids(e.messages());
                json.writeStringProperty("hiddenUntil", e.hiddenUntil().toString());
                attempt(e.attempt());
            }
            case QueueEvent.MessagesDeleted e -> {
                user("user", e.user());
                ids(e.messages());
            }
            case QueueEvent.VisibilityChanged e -> {
                user("user", e.user());
                json.writeStringProperty("message", e.message().toString());
                json.writeStringProperty("visibleAt", e.visibleAt().toString());
            }
            case QueueEvent.VisibilityTimedOut e -> ids(e.messages());
            case QueueEvent.MessagesDeadLettered e -> {
                json.writeStringProperty("to", e.to().value());
                messages(e.messages());
            }
            case QueueEvent.MessagesExpired e -> ids(e.messages());
            case QueueEvent.QueueCallRefused e -> {
                user("user", e.user());
                json.writeStringProperty("action", e.action());
                json.writeStringProperty("error", e.error().shape());
                json.writeStringProperty("message", e.message());
            }
            case QueueEvent.QueueWorkerStarted e -> user("worker", e.worker());
            case QueueEvent.QueueWorkerStopped e -> {
                user("worker", e.worker());
                json.writeBooleanProperty("crashed", e.crashed());
            }
            case QueueEvent.QueueProducerStarted e -> user("producer", e.producer());
            case QueueEvent.QueueRateChanged e -> {
                user("producer", e.producer());
                json.writeNumberProperty("messagesPerSec", e.messagesPerSec());
            }
            case QueueEvent.QueueInputProblem e -> {
                user("producer", e.producer());
                json.writeNumberProperty("line", e.line());
                json.writeNumberProperty("lines", e.lines());
                json.writeStringProperty("problem", e.problem());
            }
            case QueueEvent.MessageWorked e -> {
                user("worker", e.worker());
                json.writeStringProperty("message", e.message().toString());
                json.writeStringProperty("outcome", e.outcome().name());
            }
        }
    }

    private void user(String as, Caller user) {
        json.writeStringProperty(as, user.name());
    }

    private void attempt(@Nullable ReceiveAttemptId attempt) {
        if (attempt != null) {
            json.writeStringProperty("attempt", attempt.value());
        }
    }

    private void settings(QueueSettings settings) {
        json.writeStringProperty(
                "visibilityTimeout", settings.visibilityTimeout().toString());
        json.writeStringProperty("retention", settings.retention().toString());
        if (settings.redrive() != null) {
            json.writeStringProperty(
                    "deadLetterQueue", settings.redrive().deadLetterQueue().value());
            json.writeNumberProperty("maxReceiveCount", settings.redrive().maxReceiveCount());
        }
        QueuePolicy policy = settings.access().policy();
        if (policy != null) {
            json.writeStringProperty("policy", policy.toJson());
        }
        RedriveAllowPolicy allow = settings.access().redriveAllow();
        if (allow != null) {
            json.writeStringProperty("deadLettersFrom", allow.permission().wireName());
            json.writeArrayPropertyStart("sources");
            allow.sources().forEach(source -> json.writeString(source.value()));
            json.writeEndArray();
        }
    }

    private void ids(List<MessageId> ids) {
        json.writeArrayPropertyStart("messages");
        ids.forEach(id -> json.writeString(id.toString()));
        json.writeEndArray();
    }

    private void messages(List<QueueMessage> messages) {
        json.writeArrayPropertyStart("messages");
        for (QueueMessage message : messages) {
            json.writeStartObject();
            json.writeStringProperty("message", message.id().toString());
            json.writeStringProperty("body", message.content().body());
            if (message.group() != null) {
                json.writeStringProperty("group", message.group().value());
            }
            if (message.deduplicationId() != null) {
                json.writeStringProperty(
                        "deduplicationId", message.deduplicationId().value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
