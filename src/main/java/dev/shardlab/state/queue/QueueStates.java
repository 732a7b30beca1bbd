package dev.shardlab.state.queue;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.event.QueueEvent.QueueCreated;
import dev.shardlab.event.QueueEvent.QueueDeleted;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.kit.Agenda;
import dev.shardlab.state.kit.SortedTree;
import dev.shardlab.state.queue.QueueWorkerState.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All queues, and who works for them. */
public final class QueueStates {

    private final long seed;
    private final Map<QueueName, QueueState> queues = new TreeMap<>();
    private Agenda<QueueName> due = Agenda.empty();
    private SortedTree<QueueName, VirtualTime> deletedAt = SortedTree.empty();
    private SortedTree<Caller, QueueWorkerState> workers = SortedTree.empty();
    private SortedTree<Caller, QueueProducerState> producers = SortedTree.empty();
    private long lastMessage;
    private long lastPoll;

    /** @param seed what looks like chance in queues follows from */
    public QueueStates(long seed) {
        this.seed = seed;
    }

    /** Equal ones that can go on by themselves. Costs O(queues), whatever they hold. */
    public QueueStates copy() {
        QueueStates copy = new QueueStates(seed);
        queues.forEach((name, queue) -> copy.queues.put(name, queue.copy()));
        copy.due = due;
        copy.deletedAt = deletedAt;
        copy.workers = workers;
        copy.producers = producers;
        copy.lastMessage = lastMessage;
        copy.lastPoll = lastPoll;
        return copy;
    }

    public void apply(QueueEvent event) {
        switch (event) {
            case QueueCreated e -> queues.put(e.queue(), new QueueState(e));
            case QueueDeleted e -> {
                queues.remove(e.queue());
                deletedAt = deletedAt.with(e.queue(), e.at());
            }
            case MessagesDeadLettered e -> {
                known(e.queue()).apply(e);
                known(e.to()).takeDeadLetters(e);
                schedule(e.to());
            }
            case QueueEvent.MessagesSent e -> {
                known(e.queue()).apply(e);
                for (QueueMessage message : e.messages()) {
                    lastMessage = Math.max(lastMessage, message.id().number());
                }
                QueueProducerState sender = producers.get(e.sender());
                if (sender != null) {
                    producers = producers.with(
                            e.sender(), sender.afterSending(e.messages().size()));
                }
            }
            case QueueEvent.PollStarted e -> {
                known(e.queue()).apply(e);
                lastPoll = e.poll();
            }
            case QueueEvent.MessagesReceived e -> {
                known(e.queue()).apply(e);
                QueueWorkerState receiver = workers.get(e.receiver());
                if (receiver != null && !e.messages().isEmpty()) {
                    workers = workers.with(e.receiver(), receiver.received(e.messages()));
                }
            }
            case QueueEvent.QueueWorkerStarted e ->
                workers = workers.with(e.worker(), QueueWorkerState.started(e.worker(), e.queue(), e.at()));
            case QueueEvent.QueueWorkerStopped e ->
                workers = workers.with(
                        e.worker(), worker(e.worker()).left(e.crashed() ? Presence.CRASHED : Presence.STOPPED, e.at()));
            case MessageWorked e -> {
                workers = workers.with(e.worker(), worker(e.worker()).worked(e));
                queue(e.queue()).ifPresent(queue -> queue.apply(e));
            }
            case QueueEvent.QueueProducerStarted e -> {
                producers =
                        producers.with(e.producer(), new QueueProducerState(e.producer(), e.queue(), 0, 0, 0, false));
                queue(e.queue()).ifPresent(queue -> queue.apply(e));
            }
            case QueueEvent.QueueRateChanged e ->
                producers = producers.with(e.producer(), sender(e.producer()).at(e.messagesPerSec()));
            case QueueEvent.QueueInputProblem e ->
                producers = producers.with(e.producer(), sender(e.producer()).with(e));
            case QueueEvent.QueueCallRefused _ -> {}
            case QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.ReceiveRepeated _,
                    QueueEvent.MessagesDeleted _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.VisibilityTimedOut _,
                    QueueEvent.MessagesExpired _ -> known(event.queue()).apply(event);
        }
        schedule(event.queue());
    }

    private QueueWorkerState worker(Caller name) {
        QueueWorkerState worker = workers.get(name);
        if (worker == null) {
            throw new IllegalStateException("no worker " + name);
        }
        return worker;
    }

    private QueueProducerState sender(Caller name) {
        QueueProducerState producer = producers.get(name);
        if (producer == null) {
            throw new IllegalStateException("no producer " + name);
        }
        return producer;
    }

    private QueueState known(QueueName name) {
        QueueState queue = queues.get(name);
        if (queue == null) {
            throw new IllegalStateException("no queue " + name);
        }
        return queue;
    }

    private void schedule(QueueName name) {
        QueueState queue = queues.get(name);
        due = due.with(name, queue == null ? Agenda.NEVER : queue.nextDueMicros());
    }

    public long seed() {
        return seed;
    }

    public Optional<QueueState> queue(QueueName name) {
        return Optional.ofNullable(queues.get(name));
    }

    /** The queues by name. */
    public Collection<QueueState> all() {
        return Collections.unmodifiableCollection(queues.values());
    }

    /** When a queue of that name was deleted last, if one was. */
    public Optional<VirtualTime> deletedAt(QueueName name) {
        return Optional.ofNullable(deletedAt.get(name));
    }

    /** Who works for queues, or once did. */
    public List<QueueWorkerState> workers() {
        List<QueueWorkerState> all = new ArrayList<>();
        workers.forEach(entry -> all.add(entry.getValue()));
        return all;
    }

    public Optional<QueueWorkerState> find(Caller worker) {
        return Optional.ofNullable(workers.get(worker));
    }

    /** The producers of queues that have started. */
    public List<QueueProducerState> producers() {
        List<QueueProducerState> all = new ArrayList<>();
        producers.forEach(entry -> all.add(entry.getValue()));
        return all;
    }

    public Optional<QueueProducerState> findProducer(Caller producer) {
        return Optional.ofNullable(producers.get(producer));
    }

    /** The identity of the {@code ahead}-th message that will be sent next; 0 is the next one. */
    public MessageId nextMessage(int ahead) {
        return new MessageId(lastMessage + 1 + ahead);
    }

    public long nextPoll() {
        return lastPoll + 1;
    }

    /** When something happens next by itself; {@code Long.MAX_VALUE}: never. */
    public long nextDueMicros() {
        return due.nextMicros();
    }

    /** The queue in which something is due by {@code now}; empty if there is none. */
    public Optional<QueueState> nextDue(VirtualTime now) {
        return due.dueBy(now.micros()).flatMap(this::queue);
    }

    /** Everything the queues hold, in lines; none where there never was a queue. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        queues.values().forEach(queue -> lines.addAll(queue.describe()));
        workers().forEach(worker -> lines.add(worker.toString()));
        producers().forEach(producer -> lines.add(producer.toString()));
        if (lastMessage > 0 || !deletedAt.isEmpty()) {
            StringBuilder deleted = new StringBuilder();
            deletedAt.forEach(entry -> deleted.append(entry).append(' '));
            lines.add("last message %s, last poll %s, deleted %s, seed %s"
                    .formatted(lastMessage, lastPoll, deleted, seed));
        }
        return lines;
    }
}
