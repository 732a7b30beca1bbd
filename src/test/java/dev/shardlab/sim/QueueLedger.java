package dev.shardlab.sim;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps book of queues as simply as can be, from the events alone, and objects to whatever a queue must not do: what it promises is
 * written down here once more, with lists instead of trees.
 */
final class QueueLedger {

    private static final class Held {
        private final QueueMessage message;
        private VirtualTime hiddenUntil;
        private boolean inFlight;

        private Held(QueueMessage message, VirtualTime hiddenUntil) {
            this.message = message;
            this.hiddenUntil = hiddenUntil;
        }
    }

    private final Map<QueueName, Map<MessageId, Held>> queues = new TreeMap<>();
    private final TreeSet<MessageId> sent = new TreeSet<>();
    private final TreeSet<MessageId> received = new TreeSet<>();
    private final TreeSet<MessageId> deleted = new TreeSet<>();
    private final Map<QueueName, long[]> counted = new TreeMap<>();

    /** What each worker has in hand, as the state had it before the event that comes. */
    private final Map<Caller, List<MessageId>> inHand = new TreeMap<>();

    void add(Event event, LabState state) {
        if (event instanceof QueueEvent.MessageWorked worked) {
            List<MessageId> hand = inHand.getOrDefault(worked.worker(), List.of());
            require(!hand.isEmpty() && hand.getFirst().equals(worked.message()), "works on " + hand, worked);
        }
        state.queues().workers().forEach(worker -> inHand.put(worker.worker(), worker.inHand()));
        if (event instanceof QueueEvent happened) {
            add(happened);
            QueueState queue = state.queues().queue(happened.queue()).orElse(null);
            if (queue != null) {
                compare(queue, happened.at());
            }
        }
    }

    private void add(QueueEvent event) {
        Map<MessageId, Held> queue = queues.computeIfAbsent(event.queue(), _ -> new LinkedHashMap<>());
        long[] count = counted.computeIfAbsent(event.queue(), _ -> new long[4]);
        switch (event) {
            case QueueEvent.MessagesSent e -> {
                for (int i = 0; i < e.messages().size(); i++) {
                    QueueMessage message = e.messages().get(i);
                    require(sent.add(message.id()), "sent twice", event);
                    queue.put(message.id(), new Held(message, e.visibleAt().get(i)));
                }
                count[0] += e.messages().size();
            }
            case QueueEvent.MessagesReceived e -> {
                for (MessageId id : e.messages()) {
                    Held held = held(queue, id, event);
                    require(!held.inFlight, "received while it is in flight", event);
                    require(!held.hiddenUntil.isAfter(e.at()), "received while it is hidden", event);
                    if (e.queue().isFifo()) {
                        requireFirstOfGroup(queue, held, e.messages(), event);
                    }
                }
                for (MessageId id : e.messages()) {
                    Held held = held(queue, id, event);
                    held.inFlight = e.hiddenUntil().isAfter(e.at());
                    held.hiddenUntil = e.hiddenUntil();
                    received.add(id);
                }
                count[1] += e.messages().size();
            }
            case QueueEvent.ReceiveRepeated e -> {
                for (MessageId id : e.messages()) {
                    Held held = held(queue, id, event);
                    require(held.inFlight, "given again though not in flight", event);
                    held.inFlight = e.hiddenUntil().isAfter(e.at());
                    held.hiddenUntil = e.hiddenUntil();
                }
            }
            case QueueEvent.MessagesDeleted e -> {
                for (MessageId id : e.messages()) {
                    held(queue, id, event);
                    queue.remove(id);
                    deleted.add(id);
                }
                count[2] += e.messages().size();
            }
            case QueueEvent.VisibilityTimedOut e ->
                e.messages().forEach(id -> {
                    Held held = held(queue, id, event);
                    require(held.inFlight && held.hiddenUntil.equals(e.at()), "timed out at another time", event);
                    held.inFlight = false;
                });
            case QueueEvent.VisibilityChanged e -> {
                Held held = held(queue, e.message(), event);
                require(held.inFlight, "changed though not in flight", event);
                held.inFlight = e.visibleAt().isAfter(e.at());
                held.hiddenUntil = e.visibleAt();
            }
            case QueueEvent.MessagesDeadLettered e -> {
                Map<MessageId, Held> to = queues.computeIfAbsent(e.to(), _ -> new LinkedHashMap<>());
                for (QueueMessage message : e.messages()) {
                    require(!held(queue, message.id(), event).inFlight, "moved while in flight", event);
                    queue.remove(message.id());
                    to.put(message.id(), new Held(message, e.at()));
                }
                count[3] += e.messages().size();
            }
            case QueueEvent.MessagesExpired e -> e.messages().forEach(queue::remove);
            case QueueEvent.QueuePurged _ -> queue.clear();
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.PollStarted _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _,
                    QueueEvent.MessageWorked _ -> {}
        }
    }

    /** All that stand before it in its group are received with it: none is left behind, none is in flight. */
    private static void requireFirstOfGroup(
            Map<MessageId, Held> queue, Held held, List<MessageId> together, QueueEvent event) {
        MessageGroupId group = held.message.group();
        for (Held other : queue.values()) {
            if (other.message.place() < held.message.place() && group.equals(other.message.group())) {
                int before = together.indexOf(other.message.id());
                require(
                        before >= 0 && before < together.indexOf(held.message.id()),
                        "received before " + other.message.id().number() + " of its group",
                        event);
            }
        }
    }

    private static Held held(Map<MessageId, Held> queue, MessageId id, QueueEvent event) {
        Held held = queue.get(id);
        require(held != null, "there is no message " + id.number(), event);
        return held;
    }

    private static void require(boolean holds, String otherwise, QueueEvent event) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + event);
        }
    }

    private void compare(QueueState queue, VirtualTime now) {
        Map<MessageId, Held> mine = queues.get(queue.name());
        long inFlight = mine.values().stream().filter(held -> held.inFlight).count();
        long delayed = mine.values().stream()
                .filter(held -> !held.inFlight && held.hiddenUntil.isAfter(now))
                .count();
        QueueCounts counts = new QueueCounts(mine.size() - inFlight - delayed, inFlight, delayed);
        long[] count = counted.get(queue.name());
        List<Long> tally = List.of(
                queue.tally().sent(),
                queue.tally().received(),
                queue.tally().deleted(),
                queue.tally().deadLettered());
        if (!counts.equals(queue.counts())
                || mine.size() != queue.size()
                || !tally.equals(List.of(count[0], count[1], count[2], count[3]))) {
            throw new AssertionError("the log counts " + counts + " of " + mine.size() + " "
                    + List.of(count[0], count[1], count[2], count[3]) + ", the state " + queue.counts() + " of "
                    + queue.size() + " " + tally);
        }
    }

    /** What was sent and never received, though it has not gone anywhere else. */
    List<MessageId> neverDelivered() {
        List<MessageId> never = new ArrayList<>(sent);
        never.removeAll(received);
        return never;
    }

    /** What was sent, was not deleted, and is in none of the queues. */
    List<MessageId> lost() {
        List<MessageId> lost = new ArrayList<>(sent);
        lost.removeAll(deleted);
        queues.values().forEach(queue -> lost.removeAll(queue.keySet()));
        return lost;
    }

    int sentCount() {
        return sent.size();
    }

    int deletedCount() {
        return deleted.size();
    }
}
