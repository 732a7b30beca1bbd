package dev.shardlab.state;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.BillingCommitment;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything the laboratory knows at one moment of virtual time, folded from the event log. The engine decides on the
 * instance at the head, the player holds one at the time that is shown, a checkpoint is a third.
 *
 * <p>{@link #apply} is the only door through which a state changes. {@link #copy} costs O(shards + actors): the record logs
 * are shared, only the bounds into them are copied.
 */
public final class LabState {

    private final RecordLogs logs;
    private final Map<StreamName, StreamState> streams = new TreeMap<>();
    private final Map<ProducerName, ProducerState> producers = new TreeMap<>();
    private final Map<GroupName, GroupState> groups = new TreeMap<>();
    private final Service service;
    private final long keySeed;
    private ClientStates clients = new ClientStates();
    private UserActions userActions = new UserActions();
    private BillingCommitment commitment = BillingCommitment.NEVER;
    private VirtualTime now;
    private int shardsOpened;
    private long events;
    private long put;
    private long throttled;
    private long read;
    private long expired;
    private long abandoned;
    private long subscriptions;

    private LabState(RecordLogs logs, Service service, long keySeed, VirtualTime now) {
        this.logs = logs;
        this.service = service;
        this.keySeed = keySeed;
        this.now = now;
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
        return new LabState(new RecordLogs(0), service, keySeed, start);
    }

    /** An equal state over the same record logs: it may only fold what the head of this history folds. */
    public LabState copy() {
        return copy(logs);
    }

    /** An equal state over the record logs of {@code other}, which must hold at least the records of this one. */
    public LabState copyOnto(LabState other) {
        return copy(other.logs);
    }

    /** An equal state over record logs of its own: the head of a history that may go another way from here. */
    public LabState fork() {
        return copy(logs.fork(put, recordBounds()));
    }

    /** How many records each shard's log holds at this state. Of shards of a stream that was deleted all are counted. */
    private long[] recordBounds() {
        long[] bounds = new long[shardsOpened];
        for (int ordinal = 0; ordinal < shardsOpened; ordinal++) {
            bounds[ordinal] = logs.at(ordinal).size();
        }
        for (StreamState stream : streams.values()) {
            stream.shards().forEach(shard -> bounds[shard.log().ordinal()] = shard.next());
        }
        return bounds;
    }

    /** Names who brings details of records back that {@link #forgetRecords} drops; they are those of all states of this history. */
    public void recallRecordsBy(RecordRecall source) {
        logs.recallBy(source);
    }

    /**
     * Drops the details of records, payloads, keys and hashes, where {@link Totals#put} went from {@code from} to {@code to}; the newest
     * are not among them.
     */
    public void forgetRecords(long from, long to) {
        logs.table().forget(from, to);
    }

    /** Takes over the details of all records that {@code told}, a {@link #fork} of an earlier state, has stored since it was made. */
    public void fillInRecords(LabState told) {
        logs.table().fillIn(told.logs.table());
    }

    /** About how many bytes the indexes of all records of this history take, which are never dropped. */
    public long recordIndexBytes() {
        return logs.tally().bytes();
    }

    private LabState copy(RecordLogs over) {
        LabState copy = new LabState(over, service, keySeed, now);
        UnaryOperator<ShardLog> logOf = over == logs ? log -> log : log -> over.at(log.ordinal());
        streams.forEach((name, stream) -> copy.streams.put(name, stream.copy(logOf)));
        producers.forEach((name, producer) -> copy.producers.put(name, producer.copy()));
        groups.forEach((name, group) -> copy.groups.put(name, group.copy()));
        copy.clients = clients.copy();
        copy.userActions = userActions.copy();
        copy.commitment = commitment;
        copy.shardsOpened = shardsOpened;
        copy.events = events;
        copy.put = put;
        copy.throttled = throttled;
        copy.read = read;
        copy.expired = expired;
        copy.abandoned = abandoned;
        copy.subscriptions = subscriptions;
        return copy;
    }

    /** Folds one event in. */
    public void apply(Event event) {
        now = event.at();
        events++;
        userActions.apply(event);
        switch (event) {
            case StreamEvent e -> applyToStream(e);
            case ConsumerEvent e -> applyToConsumer(e);
            case ProducerEvent e -> applyToProducer(e);
            case GroupEvent e -> applyToGroup(e);
            case ClientEvent e -> clients.apply(e);
            case AccountEvent.CommitmentChanged e -> commitment = e.commitment();
            case InputEvent ignored -> {}
        }
    }

    private void applyToStream(StreamEvent event) {
        switch (event) {
            case StreamEvent.StreamCreated e -> streams.put(e.stream(), new StreamState(e));
            case StreamEvent.ShardsOpened e -> known(e).open(e.opened(), e.at(), this::nextLog);
            case StreamEvent.StreamActivated e -> known(e).activate();
            case StreamEvent.StreamDeletionStarted e -> known(e).startDeletion(e.dueAt());
            case StreamEvent.StreamDeleted e -> {
                streams.remove(e.stream());
                clients.forget(e.stream());
                groups.values().stream()
                        .filter(group -> group.stream().equals(e.stream()))
                        .forEach(GroupState::forgetShards);
            }
            case StreamEvent.ReshardStarted e -> known(e).startReshard(e);
            case StreamEvent.Resharded e -> known(e).reshard(e, this::nextLog);
            case StreamEvent.RetentionChanged e -> known(e).changeRetention(e.to());
            case SettingEvent e -> known(e).set(e);
            case StreamEvent.RecordsAppended e -> {
                clients.put(e.call(), e.producer(), e.at());
                logs.table().add(put, e);
                known(e).append(e, put);
                put += e.count();
                producer(e.producer()).ifPresent(p -> p.store(e.call(), e.count()));
            }
            case StreamEvent.PutThrottled e -> {
                clients.put(e.call(), e.producer(), e.at());
                throttled += e.positions().size();
                shard(e.stream(), e.shard().index()).throttle(e.positions().size());
                producer(e.producer()).ifPresent(p -> p.throttle(e));
            }
            case StreamEvent.PutRefused e -> {
                clients.refusePut(e.call());
                producer(e.producer()).ifPresent(p -> p.refuse(e.call()));
            }
            case StreamEvent.RecordsRead e -> {
                shard(e.stream(), e.shard().index()).read(e);
                read += e.toIndex() - e.fromIndex();
                group(e.group()).ifPresent(g -> g.read(e));
                if (e.client() != null) {
                    clients.known(e.client()).read(e);
                }
            }
            case StreamEvent.ReadThrottled e -> {
                shard(e.stream(), e.shard().index()).refuseRead(e.at());
                group(e.group()).ifPresent(GroupState::throttleRead);
            }
            case StreamEvent.RecordsExpired e -> {
                expired += e.toIndex() - e.fromIndex();
                known(e).trim(e.shard(), e.toIndex());
                ShardState shard = shard(e.stream(), e.shard().index());
                groups.values().stream()
                        .filter(group -> group.stream().equals(e.stream()))
                        .forEach(group -> group.expire(e, shard));
            }
            case StreamEvent.ShardExpired e -> known(e).expire(e.shard());
            case StreamEvent.ChangeRefused ignored -> {}
        }
    }

    private void applyToConsumer(ConsumerEvent event) {
        StreamState stream = streams.get(event.stream());
        if (stream == null) {
            throw new IllegalStateException("no stream " + event.stream());
        }
        stream.consumers().apply(event);
        if (event instanceof ConsumerEvent.SubscriptionStarted started) {
            subscriptions = started.subscription();
        } else if (event instanceof ConsumerEvent.RecordsPushed pushed) {
            read += pushed.toIndex() - pushed.fromIndex();
            followPush(stream, pushed);
        }
    }

    private void followPush(StreamState stream, ConsumerEvent.RecordsPushed event) {
        stream.consumers()
                .named(event.consumer())
                .flatMap(consumer -> consumer.subscription(event.shard()))
                .map(SubscriptionState::client)
                .flatMap(clients::client)
                .ifPresent(client -> client.push(event));
    }

    private void applyToProducer(ProducerEvent event) {
        if (event instanceof ProducerEvent.ProducerStarted started) {
            producers.put(started.producer(), new ProducerState(started.producer(), started.stream()));
            return;
        }
        ProducerState producer = producers.get(event.producer());
        if (producer == null) {
            throw new IllegalStateException("no producer " + event.producer());
        }
        switch (event) {
            case ProducerEvent.ProducerStarted ignored -> {}
            case ProducerEvent.RateChanged e -> producer.changeRate(e.recordsPerSec());
            case ProducerEvent.PutSent e -> producer.send(e);
            case ProducerEvent.PutAnswered e -> producer.answer(e.call());
            case ProducerEvent.RetryScheduled e -> producer.scheduleRetry(e);
            case ProducerEvent.RecordsAbandoned e -> {
                abandoned += e.batch().size();
                producer.abandon(e);
            }
            case ProducerEvent.InputProblem e -> producer.reportInputProblem(e);
        }
    }

    private void applyToGroup(GroupEvent event) {
        if (event instanceof GroupEvent.GroupCreated created) {
            groups.put(created.group(), new GroupState(created));
            return;
        }
        GroupState group = groups.get(event.group());
        if (group == null) {
            throw new IllegalStateException("no group " + event.group());
        }
        group.apply(event);
    }

    private ShardLog nextLog() {
        return logs.at(shardsOpened++);
    }

    private StreamState known(StreamEvent event) {
        StreamState stream = streams.get(event.stream());
        if (stream == null) {
            throw new IllegalStateException("no stream " + event.stream());
        }
        return stream;
    }

    private ShardState shard(StreamName stream, int index) {
        StreamState state = streams.get(stream);
        if (state == null) {
            throw new IllegalStateException("no stream " + stream);
        }
        return state.shards().get(index);
    }

    /** The time of the last event folded; the start of the history before the first. */
    public VirtualTime now() {
        return now;
    }

    public Optional<StreamState> stream(StreamName name) {
        return Optional.ofNullable(streams.get(name));
    }

    /** The streams by name. */
    public Collection<StreamState> streams() {
        return Collections.unmodifiableCollection(streams.values());
    }

    public Optional<ProducerState> producer(ProducerName name) {
        return Optional.ofNullable(producers.get(name));
    }

    /** The producers by name. */
    public Collection<ProducerState> producers() {
        return Collections.unmodifiableCollection(producers.values());
    }

    public Optional<GroupState> group(@Nullable GroupName name) {
        return name == null ? Optional.empty() : Optional.ofNullable(groups.get(name));
    }

    /** The consumer groups by name. */
    public Collection<GroupState> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    public Service service() {
        return service;
    }

    /** What the keys of encrypted streams are made from. */
    public long keySeed() {
        return keySeed;
    }

    public BillingCommitment commitment() {
        return commitment;
    }

    /** Who has called from the wire. */
    public ClientStates clients() {
        return clients;
    }

    /** What the student has done. */
    public UserActions userActions() {
        return userActions;
    }

    /** How many subscriptions to shards there have been; they are numbered from 1. */
    public long subscriptions() {
        return subscriptions;
    }

    /** How many events have been folded: the position of this state in its log. */
    public long position() {
        return events;
    }

    public Totals totals() {
        return new Totals(events, put, throttled, read, expired, abandoned);
    }

    /**
     * Everything this state holds, in lines: two states are equal exactly if their descriptions are, and where they are not,
     * the lines say where. Costs O(shards + actors), however many records there are.
     */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("at %s, %s, keys of seed %s, %s shards opened, %s subscriptions, %s"
                .formatted(now, service, keySeed, shardsOpened, subscriptions, totals()));
        lines.add(commitment.toString());
        lines.add(userActions.toString());
        for (StreamState stream : streams.values()) {
            lines.add(stream.toString());
            stream.shards().forEach(shard -> lines.add(shard.toString()));
        }
        producers.values().forEach(producer -> lines.add(producer.toString()));
        groups.values().forEach(group -> lines.add(group.toString()));
        lines.addAll(clients.describe());
        return lines;
    }
}
