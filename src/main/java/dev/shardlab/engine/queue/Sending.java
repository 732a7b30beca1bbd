package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.DuplicatesDropped;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.state.queue.CallsThisSecond;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueState.FirstSent;
import dev.shardlab.state.queue.QueueStates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SendMessage and SendMessageBatch.
 *
 * <p>A FIFO queue takes a message whose identifier it has met within five minutes for that one: it answers with its MessageId and
 * delivers nothing, even if the first was received and deleted (Amazon SQS Developer Guide, Exactly-once processing).
 */
final class Sending {

    private final QueueStates state;
    private final QueueState queue;
    private final VirtualTime now;
    private final List<QueueMessage> messages = new ArrayList<>();
    private final List<VirtualTime> visibleAt = new ArrayList<>();
    private final List<MessageId> originals = new ArrayList<>();
    /** What this request itself has sent already, by identifier and, where that counts, group. */
    private final Map<String, FirstSent> sentNow = new TreeMap<>();

    private Sending(QueueStates state, QueueState queue, VirtualTime now) {
        this.state = state;
        this.queue = queue;
        this.now = now;
        Throughput.require(queue, CallsThisSecond.Kind.SEND, now);
    }

    static Decision one(QueueStates state, QueueState queue, Caller sender, SendMessage asked, VirtualTime now) {
        Sending sending = new Sending(state, queue, now);
        MessageSent sent = sending.send(asked.entry(), sender);
        return new Decision(sending.events(sender), sent);
    }

    static Decision batch(QueueStates state, QueueState queue, Caller sender, SendMessageBatch asked, VirtualTime now) {
        Batches.require("SendMessageBatch", asked.entries());
        long bytes = 0;
        for (Entry<MessageEntry> entry : asked.entries()) {
            MessageEntry message = entry.asked();
            bytes += message == null ? 0 : message.content().sizeBytes();
        }
        if (bytes > QueueLimits.MAX_MESSAGE_BYTES) {
            throw QueueWords.batchTooLong(bytes);
        }
        Sending sending = new Sending(state, queue, now);
        var answer = Batches.answer(asked.entries(), entry -> sending.send(entry, sender));
        return new Decision(sending.events(sender), answer);
    }

    private List<Event> events(Caller sender) {
        List<Event> events = new ArrayList<>(2);
        if (!messages.isEmpty()) {
            events.add(new MessagesSent(now, queue.name(), sender, messages, visibleAt));
        }
        if (!originals.isEmpty()) {
            events.add(new DuplicatesDropped(now, queue.name(), sender, originals));
        }
        return events;
    }

    private MessageSent send(MessageEntry entry, Caller sender) {
        MessageContent content = entry.content();
        requireContent(content);
        VirtualTime visible = now.plus(queue.name().isFifo() ? fifoDelay(entry) : delay(entry));
        DeduplicationId known = queue.name().isFifo() ? deduplicationId(entry) : noDeduplicationId(entry);
        if (known != null) {
            FirstSent first = firstSent(entry.group(), known);
            if (first != null) {
                originals.add(first.message());
                return new MessageSent(first.message(), content, first.sequenceNumber());
            }
        }
        long place = queue.nextPlace() + messages.size();
        QueueMessage message = new QueueMessage(
                state.nextMessage(messages.size()),
                content,
                sender,
                now,
                place,
                Servers.ofMessage(state.seed(), queue.name(), place),
                entry.group(),
                known,
                null);
        messages.add(message);
        visibleAt.add(visible);
        if (known != null) {
            sentNow.put(scope(entry.group(), known), new FirstSent(message.id(), message.sequenceNumber()));
        }
        return new MessageSent(message.id(), content, queue.name().isFifo() ? message.sequenceNumber() : null);
    }

    private void requireContent(MessageContent content) {
        if (content.body().isEmpty()) {
            throw QueueWords.missing("MessageBody");
        }
        if (!MessageContent.isBody(content.body())) {
            throw QueueWords.notAllowedInBody();
        }
        if (content.sizeBytes() > queue.settings().maxMessageBytes()) {
            throw QueueWords.tooLong(queue.settings().maxMessageBytes());
        }
    }

    private Duration delay(MessageEntry entry) {
        Duration delay = entry.delay() == null ? queue.settings().delay() : entry.delay();
        if (delay.isNegative() || delay.compareTo(QueueLimits.MAX_DELAY) > 0) {
            throw QueueWords.invalid(
                    Long.toString(delay.toSeconds()),
                    "DelaySeconds",
                    "DelaySeconds must be >= 0 and <= " + QueueLimits.MAX_DELAY.toSeconds() + ".");
        }
        return delay;
    }

    /** A message of a FIFO queue has no delay of its own: it would overtake others of its group. */
    private Duration fifoDelay(MessageEntry entry) {
        if (entry.delay() != null && !entry.delay().isZero()) {
            throw QueueWords.notOfThisType(Long.toString(entry.delay().toSeconds()), "DelaySeconds");
        }
        return queue.settings().delay();
    }

    private DeduplicationId deduplicationId(MessageEntry entry) {
        if (entry.group() == null) {
            throw QueueWords.missing("MessageGroupId");
        }
        if (entry.deduplicationId() != null) {
            return entry.deduplicationId();
        }
        if (!queue.settings().contentBasedDeduplication()) {
            throw QueueWords.noDeduplication();
        }
        return Hashes.ofBody(entry.content().body());
    }

    private static @Nullable DeduplicationId noDeduplicationId(MessageEntry entry) {
        if (entry.deduplicationId() != null) {
            throw QueueWords.notOfThisType(entry.deduplicationId().value(), "MessageDeduplicationId");
        }
        return null;
    }

    private @Nullable FirstSent firstSent(@Nullable MessageGroupId group, DeduplicationId id) {
        FirstSent now = sentNow.get(scope(group, id));
        return now == null ? queue.firstSent(group, id, this.now) : now;
    }

    private String scope(@Nullable MessageGroupId group, DeduplicationId id) {
        return queue.settings().deduplicationPerGroup() && group != null ? id + "\n" + group : id.value();
    }
}
