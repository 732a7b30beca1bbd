package dev.shardlab.state;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.client.ClientStates;
import dev.shardlab.state.firehose.FirehoseStates;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.producer.ProducerStates;
import dev.shardlab.state.queue.QueueStates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Everything the laboratory knows at one moment of virtual time, folded from the event log: the states of its systems, one beside
 * the other. The engine decides on the instance at the head, the player holds one at the time that is shown, a checkpoint is a third.
 *
 * <p>{@link #apply} is the only door through which a state changes, and the one place that says which system follows what happens in
 * another. {@link #copy} costs O(shards + actors): the record logs are shared, only the bounds into them are copied.
 */
public final class LabState {

    private final KinesisState kinesis;
    private final KclState kcl;
    private final ProducerStates producers;
    private final QueueStates queues;
    private final FirehoseStates firehose;
    private final ClientStates clients;
    private final UserActions userActions;
    private VirtualTime now;
    private long events;

    private LabState(
            KinesisState kinesis,
            KclState kcl,
            ProducerStates producers,
            QueueStates queues,
            FirehoseStates firehose,
            ClientStates clients,
            UserActions userActions,
            VirtualTime now,
            long events) {
        this.kinesis = kinesis;
        this.kcl = kcl;
        this.producers = producers;
        this.queues = queues;
        this.firehose = firehose;
        this.clients = clients;
        this.userActions = userActions;
        this.now = now;
        this.events = events;
    }

    /** An empty laboratory at the start of a new history. */
    public static LabState startingAt(VirtualTime start) {
        return startingAt(start, Service.DEFAULT, 0);
    }

    /**
     * The same with another service than the usual one.
     *
     * @param keySeed what the keys of encrypted streams are made from
     */
    public static LabState startingAt(VirtualTime start, Service service, long keySeed) {
        KclState kcl = new KclState();
        return new LabState(
                KinesisState.empty(service, keySeed, kcl),
                kcl,
                new ProducerStates(),
                new QueueStates(keySeed),
                new FirehoseStates(keySeed),
                new ClientStates(),
                new UserActions(),
                start,
                0);
    }

    /** An equal state over the same record logs: it may only fold what the head of this history folds. */
    public LabState copy() {
        return copy(KinesisState::copy);
    }

    /** An equal state over the record logs of {@code other}, which must hold at least the records of this one. */
    public LabState copyOnto(LabState other) {
        return copy((streams, readers) -> streams.copyOnto(other.kinesis, readers));
    }

    /** An equal state over record logs of its own: the head of a history that may go another way from here. */
    public LabState fork() {
        return copy(KinesisState::fork);
    }

    private LabState copy(BiFunction<KinesisState, KclState, KinesisState> copyStreams) {
        KclState readers = kcl.copy();
        return new LabState(
                copyStreams.apply(kinesis, readers),
                readers,
                producers.copy(),
                queues.copy(),
                firehose.copy(),
                clients.copy(),
                userActions.copy(),
                now,
                events);
    }

    /** Folds one event in. */
    public void apply(Event event) {
        now = event.at();
        events++;
        userActions.apply(event);
        switch (event) {
            case StreamEvent e -> {
                kinesis.apply(e);
                kcl.follow(e, kinesis);
                producers.follow(e);
                clients.follow(e);
            }
            case ConsumerEvent e -> {
                kinesis.apply(e);
                clients.follow(e, kinesis);
            }
            case AccountEvent e -> kinesis.apply(e);
            case ApplicationEvent e -> kcl.apply(e);
            case ProducerEvent e -> producers.apply(e);
            case QueueEvent e -> {
                queues.apply(e);
                clients.follow(e);
            }
            case FirehoseEvent e -> {
                firehose.apply(e);
                clients.follow(e);
            }
            case ClientEvent e -> clients.apply(e);
            case InputEvent _ -> {}
        }
    }

    /** The time of the last event folded; the start of the history before the first. */
    public VirtualTime now() {
        return now;
    }

    /** Data streams and their consumers. */
    public KinesisState kinesis() {
        return kinesis;
    }

    /** The applications that read the streams. */
    public KclState kcl() {
        return kcl;
    }

    public ProducerStates producers() {
        return producers;
    }

    /** The message queues. */
    public QueueStates queues() {
        return queues;
    }

    /** The delivery streams. */
    public FirehoseStates firehose() {
        return firehose;
    }

    /** Whether there is anything that keeps what it is given, a stream, a queue or a delivery stream. */
    public boolean hasStores() {
        return !kinesis.streams().isEmpty()
                || !queues.all().isEmpty()
                || !firehose.all().isEmpty();
    }

    /** Who has called from the wire. */
    public ClientStates clients() {
        return clients;
    }

    /** What the student has done. */
    public UserActions userActions() {
        return userActions;
    }

    /** How many events have been folded: the position of this state in its log. */
    public long position() {
        return events;
    }

    public Totals totals() {
        return new Totals(
                events,
                kinesis.recordsPut(),
                kinesis.recordsThrottled(),
                kinesis.recordsRead(),
                kinesis.recordsExpired(),
                producers.recordsAbandoned());
    }

    /**
     * Everything this state holds, in lines: two states are equal exactly if their descriptions are, and where they are not,
     * the lines say where. Costs O(shards + actors), however many records there are.
     */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("at %s, %s".formatted(now, totals()));
        lines.add(userActions.toString());
        lines.addAll(kinesis.describe());
        lines.addAll(producers.describe());
        lines.addAll(kcl.describe());
        lines.addAll(queues.describe());
        lines.addAll(firehose.describe());
        lines.addAll(clients.describe());
        return lines;
    }
}
