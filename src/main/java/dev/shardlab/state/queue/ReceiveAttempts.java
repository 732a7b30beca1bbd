package dev.shardlab.state.queue;

import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.ReceiveRepeated;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.state.kit.SortedTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The receives of a FIFO queue within the last five minutes that can be repeated. Never changes: after each event it is another one.
 * What is older is forgotten with the next receive, so that time alone needs no event.
 */
final class ReceiveAttempts {

    /**
     * A receive that was answered.
     *
     * @param receivedAt when it was answered first; for five minutes from then on it can be repeated
     * @param hiddenUntil when its messages come back, as it or its last repetition said
     */
    record Answered(VirtualTime receivedAt, List<MessageId> messages, VirtualTime hiddenUntil) {
        private long forgottenMicros() {
            return receivedAt.plus(QueueLimits.REPEATABLE).micros();
        }
    }

    /** When which one is forgotten. */
    private record Deadline(long micros, ReceiveAttemptId attempt) implements Comparable<Deadline> {
        @Override
        public int compareTo(Deadline other) {
            int byTime = Long.compare(micros, other.micros);
            return byTime == 0 ? attempt.compareTo(other.attempt) : byTime;
        }
    }

    static final ReceiveAttempts NONE = new ReceiveAttempts(SortedTree.empty(), SortedTree.empty());

    private final SortedTree<ReceiveAttemptId, Answered> answered;
    private final SortedTree<Deadline, Boolean> byDeadline;

    private ReceiveAttempts(SortedTree<ReceiveAttemptId, Answered> answered, SortedTree<Deadline, Boolean> byDeadline) {
        this.answered = answered;
        this.byDeadline = byDeadline;
    }

    /**
     * What a receive of that identifier got within five minutes, if all of it is in flight just as it was left.
     *
     * @param held what the queue holds now
     * @return empty if there is no such receive
     */
    List<HeldMessage> repeatable(ReceiveAttemptId attempt, HeldMessages held, VirtualTime now) {
        Answered before = answered.get(attempt);
        if (before == null || before.forgottenMicros() <= now.micros()) {
            return List.of();
        }
        List<HeldMessage> same = new ArrayList<>();
        for (MessageId id : before.messages()) {
            HeldMessage message = held.get(id);
            if (message == null || !message.isAsReceived(before.receivedAt(), before.hiddenUntil())) {
                return List.of();
            }
            same.add(message);
        }
        return same;
    }

    /** A receive got messages. */
    ReceiveAttempts with(ReceiveAttemptId attempt, MessagesReceived event) {
        ReceiveAttempts fresh = without(event.at());
        Answered before = fresh.answered.get(attempt);
        Answered now = new Answered(event.at(), event.messages(), event.hiddenUntil());
        var deadlines = before == null
                ? fresh.byDeadline
                : fresh.byDeadline.without(new Deadline(before.forgottenMicros(), attempt));
        return new ReceiveAttempts(
                fresh.answered.with(attempt, now), deadlines.with(new Deadline(now.forgottenMicros(), attempt), true));
    }

    /** One was repeated: its messages stay hidden for longer, it is not remembered for longer. */
    ReceiveAttempts with(ReceiveRepeated event) {
        Answered before = answered.get(event.attempt());
        return before == null
                ? this
                : new ReceiveAttempts(
                        answered.with(
                                event.attempt(),
                                new Answered(before.receivedAt(), before.messages(), event.hiddenUntil())),
                        byDeadline);
    }

    private ReceiveAttempts without(VirtualTime old) {
        var kept = answered;
        var keptDeadlines = byDeadline;
        while (!keptDeadlines.isEmpty() && keptDeadlines.first().getKey().micros() <= old.micros()) {
            Deadline first = keptDeadlines.first().getKey();
            keptDeadlines = keptDeadlines.without(first);
            kept = kept.without(first.attempt());
        }
        return new ReceiveAttempts(kept, keptDeadlines);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        answered.forEach(entry -> out.append(entry).append(' '));
        return out.toString();
    }
}
