package dev.shardlab.state.queue;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.RedrivePolicy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One queue: its settings, the messages it holds, and when what is due.
 *
 * <pre>
 * sent --delay--> DELAYED --delay over--> VISIBLE --received--> IN_FLIGHT --deleted--> gone
 *   \--no delay------------------------------^  ^------timed out, given back--/
 *                                    VISIBLE --received too often--> in the dead-letter queue
 *                                    any     --retention over, purged--> gone
 * </pre>
 */
public final class QueueState {

    private static final long NEVER = Long.MAX_VALUE;

    private final QueueName name;
    private final VirtualTime createdAt;
    private QueueSettings settings;
    private Tags tags;
    private VirtualTime changedAt;
    private @Nullable VirtualTime purgedAt;
    private HeldMessages messages;
    private Deduplication deduplication = Deduplication.NONE;
    private ReceiveAttempts attempts = ReceiveAttempts.NONE;
    private WaitingPolls polls = WaitingPolls.NONE;
    private CallsThisSecond calls = CallsThisSecond.NONE;
    private QueueTally tally = QueueTally.NOTHING;
    private QueueFlows flows = QueueFlows.NONE;
    private WorkedOff workedOff = WorkedOff.NOTHING;
    private long nextPlace = 1;

    QueueState(QueueEvent.QueueCreated event) {
        name = event.queue();
        settings = event.settings();
        tags = event.tags();
        createdAt = event.at();
        changedAt = event.at();
        messages = HeldMessages.none(name.isFifo());
    }

    private QueueState(QueueState other) {
        name = other.name;
        createdAt = other.createdAt;
        settings = other.settings;
        tags = other.tags;
        changedAt = other.changedAt;
        purgedAt = other.purgedAt;
        messages = other.messages;
        deduplication = other.deduplication;
        attempts = other.attempts;
        polls = other.polls;
        calls = other.calls;
        tally = other.tally;
        flows = other.flows;
        workedOff = other.workedOff;
        nextPlace = other.nextPlace;
    }

    /** An equal one that can go on by itself. Costs nothing for the messages: what never changes is shared. */
    QueueState copy() {
        return new QueueState(this);
    }

    void apply(QueueEvent event) {
        switch (event) {
            case QueueEvent.QueueSettingsChanged e -> {
                settings = e.settings();
                changedAt = e.at();
            }
            case QueueEvent.QueueTagsChanged e -> tags = e.tags();
            case QueueEvent.QueuePurged e -> {
                tally = tally.plus(QueueTally.ofPurged(messages.size()));
                messages = HeldMessages.none(name.isFifo());
                purgedAt = e.at();
            }
            case MessagesSent e -> send(e);
            case QueueEvent.DuplicatesDropped e -> {
                calls = calls.plus(CallsThisSecond.Kind.SEND, e.at());
                tally = tally.plus(QueueTally.ofDuplicates(e.originals().size()));
            }
            case QueueEvent.DelayEnded e -> e.messages().forEach(id -> messages = messages.hidden(id, e.at(), e.at()));
            case QueueEvent.PollStarted e -> {
                calls = calls.plus(CallsThisSecond.Kind.RECEIVE, e.at());
                polls = polls.with(
                        new WaitingPoll(e.poll(), e.receiver(), e.max(), e.visibilityMicros(), e.until(), e.attempt()));
            }
            case QueueEvent.MessagesReceived e -> receive(e);
            case QueueEvent.ReceiveRepeated e -> {
                calls = calls.plus(CallsThisSecond.Kind.RECEIVE, e.at());
                attempts = attempts.with(e);
                e.messages().forEach(id -> messages = messages.hidden(id, e.at(), e.hiddenUntil()));
            }
            case QueueEvent.MessagesDeleted e -> {
                calls = calls.plus(CallsThisSecond.Kind.DELETE, e.at());
                tally = tally.plus(QueueTally.ofDeleted(e.messages().size()));
                flows = flows.deleted(e.messages().size(), e.at());
                drop(e.messages());
            }
            case QueueEvent.VisibilityChanged e -> messages = messages.hidden(e.message(), e.at(), e.visibleAt());
            case QueueEvent.VisibilityTimedOut e -> {
                tally = tally.plus(QueueTally.ofTimedOut(e.messages().size()));
                e.messages().forEach(id -> messages = messages.hidden(id, e.at(), e.at()));
            }
            case QueueEvent.MessagesDeadLettered e -> {
                tally = tally.plus(QueueTally.ofDeadLettered(e.messages().size()));
                drop(e.messages().stream().map(QueueMessage::id).toList());
            }
            case QueueEvent.MessageWorked e -> {
                HeldMessage held = messages.get(e.message());
                tally = tally.plus(QueueTally.ofOutOfOrder(workedOff.overtakenBy(held, e.outcome())));
                workedOff = workedOff.with(held, e.outcome());
            }
            case QueueEvent.MessagesExpired e -> {
                tally = tally.plus(QueueTally.ofExpired(e.messages().size()));
                drop(e.messages());
            }
            case QueueEvent.QueueProducerStarted e -> flows = flows.sent(e.producer(), 0, e.at());
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _ -> {}
        }
    }

    private void send(MessagesSent event) {
        calls = calls.plus(CallsThisSecond.Kind.SEND, event.at());
        tally = tally.plus(QueueTally.ofSent(event.messages()));
        flows = flows.sent(event.sender(), event.messages().size(), event.at());
        for (int i = 0; i < event.messages().size(); i++) {
            QueueMessage message = event.messages().get(i);
            take(HeldMessage.of(message, event.at(), event.visibleAt().get(i)));
            if (message.deduplicationId() != null) {
                deduplication = deduplication.with(
                        scope(message.group()), message.deduplicationId(), message.id(), message.place(), event.at());
            }
        }
    }

    private void receive(QueueEvent.MessagesReceived event) {
        if (event.poll() == 0) {
            calls = calls.plus(CallsThisSecond.Kind.RECEIVE, event.at());
        } else {
            polls = polls.without(event.poll());
        }
        long again = event.messages().stream()
                .filter(id ->
                        message(id).filter(held -> held.receiveCount() > 0).isPresent())
                .count();
        tally = tally.plus(QueueTally.ofReceive(event.messages().size(), again));
        if (!event.messages().isEmpty()) {
            flows = flows.received(event.receiver(), event.messages().size(), event.at());
        }
        for (MessageId id : event.messages()) {
            messages = messages.received(id, event.receiver(), event.at(), event.hiddenUntil());
        }
        if (event.attempt() != null && !event.messages().isEmpty()) {
            attempts = attempts.with(event.attempt(), event);
        }
    }

    /** Messages came from a queue whose dead-letter queue this is. */
    void takeDeadLetters(QueueEvent.MessagesDeadLettered event) {
        tally = tally.plus(QueueTally.ofArrivedDead(event.messages().size()));
        flows = flows.moved(event.queue(), event.messages().size(), event.at());
        event.messages().forEach(message -> take(HeldMessage.of(message, event.at(), event.at())));
    }

    private void take(HeldMessage held) {
        messages = messages.with(held);
        nextPlace = Math.max(nextPlace, held.message().place() + 1);
    }

    private void drop(List<MessageId> gone) {
        gone.forEach(id -> messages = messages.without(id));
    }

    private @Nullable MessageGroupId scope(@Nullable MessageGroupId group) {
        return settings.deduplicationPerGroup() ? group : null;
    }

    public QueueName name() {
        return name;
    }

    public QueueSettings settings() {
        return settings;
    }

    public Tags tags() {
        return tags;
    }

    public VirtualTime createdAt() {
        return createdAt;
    }

    /** When its settings were changed last. */
    public VirtualTime changedAt() {
        return changedAt;
    }

    /** When it was purged last; null if it never was. */
    public @Nullable VirtualTime purgedAt() {
        return purgedAt;
    }

    /** The place of the next message that comes. */
    public long nextPlace() {
        return nextPlace;
    }

    /** How many messages it holds, wherever they are. */
    public int size() {
        return messages.size();
    }

    public QueueCounts counts() {
        return messages.counts();
    }

    public QueueTally tally() {
        return tally;
    }

    /** Whether what was received too often goes there. */
    public boolean sendsDeadLettersTo(QueueName target) {
        RedrivePolicy redrive = settings.redrive();
        return redrive != null && redrive.deadLetterQueue().equals(target);
    }

    /** Who sends to it, who receives of it, and what was deleted. */
    public QueueFlows flows() {
        return flows;
    }

    public Optional<HeldMessage> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Its messages, those that were sent first first. Each step costs O(1) on average. */
    public Iterator<HeldMessage> byAge() {
        return messages.byAge();
    }

    /** Up to so many of the messages that were sent after a time, the one that was sent last first. Each costs O(log messages). */
    public List<HeldMessage> sentAfter(VirtualTime time, int most) {
        return messages.sentAfter(time, most);
    }

    /** Up to so many of the messages in flight, the one that comes back first first. */
    public List<HeldMessage> inFlight(int most) {
        return messages.inFlight(most);
    }

    /** The message that was sent first of those it holds; null if it is empty. */
    public @Nullable HeldMessage oldest() {
        return messages.oldest();
    }

    /**
     * The messages that a receive may have, in its order.
     *
     * @param server of a standard queue, the one that is asked first
     */
    public Receivable receivable(int server) {
        return messages.receivable(server);
    }

    public boolean hasReceivable() {
        return messages.hasReceivable();
    }

    /** Whether a group of a FIFO queue has a message and none of it may be received. */
    public boolean isBlocked(MessageGroupId group) {
        return messages.groups().isBlocked(group);
    }

    /** The groups of a FIFO queue by name, with how many messages each has. */
    public List<Map.Entry<MessageGroupId, Integer>> groups() {
        List<Map.Entry<MessageGroupId, Integer>> sizes = new ArrayList<>();
        messages.groups()
                .all()
                .forEach(entry -> sizes.add(Map.entry(
                        entry.getKey(), messages.groups().of(entry.getKey()).size())));
        return sizes;
    }

    /**
     * What a new message of this identifier is taken for.
     *
     * @return null if it is new
     */
    public @Nullable FirstSent firstSent(@Nullable MessageGroupId group, DeduplicationId id, VirtualTime now) {
        Deduplication.First first = deduplication.first(scope(group), id, now);
        return first == null ? null : new FirstSent(first.message(), QueueMessage.sequenceNumber(first.place()));
    }

    /** A message that a later one is taken for. */
    public record FirstSent(MessageId message, String sequenceNumber) {}

    /**
     * What a receive of this identifier got that can be repeated: it was within five minutes, and nobody has deleted one of its messages
     * or changed how long it is hidden, nor has one come back.
     *
     * @return empty if there is no such receive
     */
    public List<HeldMessage> repeatable(ReceiveAttemptId attempt, VirtualTime now) {
        return attempts.repeatable(attempt, messages, now);
    }

    /** How many calls of that kind there were in this second. */
    public int calls(CallsThisSecond.Kind kind, VirtualTime now) {
        return calls.count(kind, now);
    }

    /** The receives that wait, the one that came first first. */
    public Iterable<Map.Entry<Long, WaitingPoll>> polls() {
        return polls.all();
    }

    public boolean hasPolls() {
        return !polls.all().isEmpty();
    }

    /** When something happens to it next by itself; {@code Long.MAX_VALUE}: never. */
    public long nextDueMicros() {
        return Math.min(polls.nextEndMicros(), Math.min(nextExpiryMicros(), messages.nextShownMicros()));
    }

    private long nextExpiryMicros() {
        HeldMessage oldest = messages.oldest();
        return oldest == null
                ? NEVER
                : oldest.message().sentAt().plus(settings.retention()).micros();
    }

    /** The messages over which retention has passed by now. */
    public List<HeldMessage> expired(VirtualTime now) {
        if (nextExpiryMicros() > now.micros()) {
            return List.of();
        }
        return messages.sentUpTo(now.minus(settings.retention()));
    }

    /** The messages that are hidden no longer than until now. */
    public List<HeldMessage> shown(VirtualTime now) {
        return messages.shown(now);
    }

    /** The receives that wait no longer than until now. */
    public List<WaitingPoll> endedPolls(VirtualTime now) {
        return polls.ended(now);
    }

    /** Everything this queue holds, in lines. */
    List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("queue %s since %s, changed %s, purged %s, %s, tags %s, next place %s, %s"
                .formatted(name, createdAt, changedAt, purgedAt, settings, tags, nextPlace, calls));
        lines.add(tally.toString());
        flows.describe(lines);
        messages.describe(lines);
        lines.add("known " + deduplication);
        lines.add("repeatable " + attempts);
        lines.add("worked off " + workedOff);
        polls.all().forEach(entry -> lines.add(entry.getValue().toString()));
        return lines;
    }
}
