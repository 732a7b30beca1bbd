package dev.shardlab.timeline;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueAccess;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.RedriveAllowPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to message queues, as bytes; see {@link EventEncoding}. */
record QueueEncoding(ByteWriter out) {

    void write(QueueEvent event) {
        switch (event) {
            case QueueEvent.QueueCreated e -> {
                start(1, e);
                settings(e.settings());
                tags(e.tags());
            }
            case QueueEvent.QueueDeleted e -> start(2, e);
            case QueueEvent.QueuePurged e -> start(3, e).number(e.messages());
            case QueueEvent.QueueSettingsChanged e -> {
                start(4, e);
                settings(e.settings());
            }
            case QueueEvent.QueueTagsChanged e -> {
                start(5, e);
                tags(e.tags());
            }
            case QueueEvent.MessagesSent e -> {
                start(6, e);
                user(e.sender());
                messages(e.messages());
                for (VirtualTime visibleAt : e.visibleAt()) {
                    out.time(visibleAt);
                }
            }
            case QueueEvent.DuplicatesDropped e -> {
                start(7, e);
                user(e.sender());
                ids(e.originals());
            }
            case QueueEvent.DelayEnded e -> {
                start(8, e);
                ids(e.messages());
            }
            case QueueEvent.PollStarted e -> {
                start(9, e);
                user(e.receiver());
                out.number(e.poll())
                        .number(e.max())
                        .number(e.visibilityMicros())
                        .time(e.until());
                attempt(e.attempt());
            }
            case QueueEvent.MessagesReceived e -> {
                start(10, e);
                user(e.receiver());
                out.number(e.poll());
                ids(e.messages());
                out.time(e.hiddenUntil());
                attempt(e.attempt());
            }
            case QueueEvent.ReceiveRepeated e -> {
                start(23, e);
                user(e.receiver());
                attempt(e.attempt());
                ids(e.messages());
                out.time(e.hiddenUntil());
            }
            case QueueEvent.MessagesDeleted e -> {
                start(11, e);
                user(e.user());
                ids(e.messages());
            }
            case QueueEvent.VisibilityChanged e -> {
                start(12, e);
                user(e.user());
                out.number(e.message().number()).time(e.visibleAt());
            }
            case QueueEvent.VisibilityTimedOut e -> {
                start(13, e);
                ids(e.messages());
            }
            case QueueEvent.MessagesDeadLettered e -> {
                start(14, e).text(e.to().value());
                messages(e.messages());
            }
            case QueueEvent.MessagesExpired e -> {
                start(15, e);
                ids(e.messages());
            }
            case QueueEvent.QueueCallRefused e -> {
                start(16, e);
                user(e.user());
                out.text(e.action()).text(e.error().name()).text(e.message());
            }
            case QueueEvent.QueueWorkerStarted e -> {
                start(17, e);
                user(e.worker());
            }
            case QueueEvent.QueueWorkerStopped e -> {
                start(18, e);
                user(e.worker());
                out.flag(e.crashed());
            }
            case QueueEvent.QueueProducerStarted e -> {
                start(20, e);
                user(e.producer());
            }
            case QueueEvent.QueueRateChanged e -> {
                start(21, e);
                user(e.producer());
                out.real(e.messagesPerSec());
            }
            case QueueEvent.QueueInputProblem e -> {
                start(22, e);
                user(e.producer());
                out.number(e.line()).number(e.lines()).text(e.problem());
            }
            case QueueEvent.MessageWorked e -> {
                start(19, e);
                user(e.worker());
                out.number(e.message().number()).text(e.outcome().name());
            }
        }
    }

    private ByteWriter start(int kind, QueueEvent event) {
        return out.event(EventFamily.QUEUE, kind, event.at()).text(event.queue().value());
    }

    private void user(Caller user) {
        out.caller(user);
    }

    private void attempt(@Nullable ReceiveAttemptId attempt) {
        out.optionalText(attempt == null ? null : attempt.value());
    }

    private void tags(Tags tags) {
        out.number(tags.size());
        tags.byKey().forEach((key, value) -> out.text(key).text(value));
    }

    private void ids(List<MessageId> ids) {
        out.number(ids.size());
        ids.forEach(id -> out.number(id.number()));
    }

    private void settings(QueueSettings settings) {
        out.duration(settings.visibilityTimeout())
                .duration(settings.retention())
                .duration(settings.delay())
                .duration(settings.receiveWait())
                .number(settings.maxMessageBytes());
        out.flag(settings.redrive() != null);
        if (settings.redrive() != null) {
            out.text(settings.redrive().deadLetterQueue().value())
                    .number(settings.redrive().maxReceiveCount());
        }
        out.flag(settings.contentBasedDeduplication())
                .flag(settings.deduplicationPerGroup())
                .flag(settings.highThroughput());
        access(settings.access());
    }

    private void access(QueueAccess access) {
        QueuePolicy policy = access.policy();
        out.flag(policy != null);
        if (policy != null) {
            out.number(policy.others().size());
            policy.others().forEach(out::text);
            out.number(policy.statements().size());
            policy.statements().forEach(statement -> out.text(statement.label()).text(statement.json()));
        }
        RedriveAllowPolicy allow = access.redriveAllow();
        out.flag(allow != null);
        if (allow != null) {
            out.text(allow.permission().name()).number(allow.sources().size());
            allow.sources().forEach(source -> out.text(source.value()));
        }
    }

    private void messages(List<QueueMessage> messages) {
        out.number(messages.size());
        for (QueueMessage message : messages) {
            out.number(message.id().number());
            content(message.content());
            user(message.sender());
            out.time(message.sentAt())
                    .number(message.place())
                    .number(message.server())
                    .optionalText(
                            message.group() == null ? null : message.group().value())
                    .optionalText(
                            message.deduplicationId() == null
                                    ? null
                                    : message.deduplicationId().value())
                    .optionalText(
                            message.deadLetterSource() == null
                                    ? null
                                    : message.deadLetterSource().value());
        }
    }

    private void content(MessageContent content) {
        out.text(content.body()).number(content.attributes().size());
        content.attributes()
                .forEach((name, attribute) ->
                        out.text(name).text(attribute.type()).text(attribute.value()));
    }
}
