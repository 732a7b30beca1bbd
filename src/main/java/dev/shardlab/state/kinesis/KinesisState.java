package dev.shardlab.state.kinesis;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.ConsumerEvent.SubscriptionStarted;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.BillingCommitment;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The data streams of the account, with their consumers. The record logs are shared by all states of one history; a state holds only
 * the bounds into them, so that a copy costs O(shards), however many records there are.
 */
public final class KinesisState {

    private final RecordLogs logs;
    private final Map<StreamName, StreamState> streams = new TreeMap<>();
    private final Service service;
    private final long keySeed;
    private final Followers followers;
    private BillingCommitment commitment = BillingCommitment.NEVER;
    private int shardsOpened;
    private long put;
    private long throttled;
    private long read;
    private long expired;
    private long subscriptions;

    private KinesisState(RecordLogs logs, Service service, long keySeed, Followers followers) {
        this.logs = logs;
        this.service = service;
        this.keySeed = keySeed;
        this.followers = followers;
    }

    /**
     * No streams yet.
     *
     * @param keySeed what the keys of encrypted streams are made from
     * @param followers who reads the streams, folded from the same events
     */
    public static KinesisState empty(Service service, long keySeed, Followers followers) {
        return new KinesisState(new RecordLogs(0), service, keySeed, followers);
    }

    /** An equal state over the same record logs. */
    public KinesisState copy(Followers follow) {
        return copy(logs, follow);
    }

    /** An equal state over the record logs of {@code other}, which must hold at least the records of this one. */
    public KinesisState copyOnto(KinesisState other, Followers follow) {
        return copy(other.logs, follow);
    }

    /** An equal state over record logs of its own. */
    public KinesisState fork(Followers follow) {
        return copy(logs.fork(put, recordBounds()), follow);
    }

    private KinesisState copy(RecordLogs over, Followers follow) {
        KinesisState copy = new KinesisState(over, service, keySeed, follow);
        UnaryOperator<ShardLog> logOf = over == logs ? log -> log : log -> over.at(log.ordinal());
        streams.forEach((name, stream) -> copy.streams.put(name, stream.copy(logOf)));
        copy.commitment = commitment;
        copy.shardsOpened = shardsOpened;
        copy.put = put;
        copy.throttled = throttled;
        copy.read = read;
        copy.expired = expired;
        copy.subscriptions = subscriptions;
        return copy;
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
     * Drops the details of records, payloads, keys and hashes, where {@link #recordsPut} went from {@code from} to {@code to}; the newest
     * are not among them.
     */
    public void forgetRecords(long from, long to) {
        logs.table().forget(from, to);
    }

    /** Takes over the details of all records that {@code told}, forked from an earlier state, has stored since it was made. */
    public void fillInRecords(KinesisState told) {
        logs.table().fillIn(told.logs.table());
    }

    /** The logs of all records of this history. */
    public RecordLogs recordLogs() {
        return logs;
    }

    /** About how many bytes the indexes of all records of this history take, which are never dropped. */
    public long recordIndexBytes() {
        return logs.tally().bytes();
    }

    /** Folds one event in. */
    public void apply(StreamEvent event) {
        switch (event) {
            case StreamEvent.StreamCreated e -> streams.put(e.stream(), new StreamState(e));
            case StreamEvent.ShardsOpened e -> known(e.stream()).open(e.opened(), e.at(), this::nextLog);
            case StreamEvent.StreamActivated e -> known(e.stream()).activate();
            case StreamEvent.StreamDeletionStarted e -> known(e.stream()).startDeletion(e.dueAt());
            case StreamEvent.StreamDeleted e -> streams.remove(e.stream());
            case StreamEvent.ReshardStarted e -> known(e.stream()).startReshard(e);
            case StreamEvent.Resharded e -> known(e.stream()).reshard(e, this::nextLog);
            case StreamEvent.RetentionChanged e -> known(e.stream()).changeRetention(e.to());
            case SettingEvent e -> known(e.stream()).set(e);
            case RecordsAppended e -> append(e);
            case StreamEvent.PutThrottled e -> {
                throttled += e.positions().size();
                shard(e.stream(), e.shard()).throttle(e.positions().size());
            }
            case StreamEvent.RecordsRead e -> {
                shard(e.stream(), e.shard()).read(e);
                read += e.toIndex() - e.fromIndex();
            }
            case StreamEvent.ReadThrottled e -> shard(e.stream(), e.shard()).refuseRead(e.at());
            case StreamEvent.RecordsExpired e -> {
                expired += e.toIndex() - e.fromIndex();
                known(e.stream()).trim(e.shard(), e.toIndex());
            }
            case StreamEvent.ShardExpired e -> known(e.stream()).expire(e.shard());
            case StreamEvent.PutRefused _, StreamEvent.ChangeRefused _ -> {}
        }
    }

    private void append(RecordsAppended event) {
        logs.table().add(put, event);
        known(event.stream()).append(event, put);
        put += event.count();
    }

    /** Folds one event in. */
    public void apply(ConsumerEvent event) {
        known(event.stream()).consumers().apply(event);
        if (event instanceof SubscriptionStarted started) {
            subscriptions = started.subscription();
        } else if (event instanceof RecordsPushed pushed) {
            read += pushed.toIndex() - pushed.fromIndex();
        }
    }

    /** Folds one event in. */
    public void apply(AccountEvent event) {
        switch (event) {
            case AccountEvent.CommitmentChanged e -> commitment = e.commitment();
        }
    }

    private ShardLog nextLog() {
        return logs.at(shardsOpened++);
    }

    private StreamState known(StreamName name) {
        StreamState stream = streams.get(name);
        if (stream == null) {
            throw new IllegalStateException("no stream " + name);
        }
        return stream;
    }

    private ShardState shard(StreamName stream, ShardId shard) {
        return known(stream).shards().get(shard.index());
    }

    public Optional<StreamState> stream(StreamName name) {
        return Optional.ofNullable(streams.get(name));
    }

    /** The streams by name. */
    public Collection<StreamState> streams() {
        return Collections.unmodifiableCollection(streams.values());
    }

    /** Who reads the streams. */
    public Followers followers() {
        return followers;
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

    /** How many subscriptions to shards there have been; they are numbered from 1. */
    public long subscriptions() {
        return subscriptions;
    }

    /** Records stored so far, in all streams. */
    public long recordsPut() {
        return put;
    }

    /** Refusals of records. */
    public long recordsThrottled() {
        return throttled;
    }

    /** Records read and pushed, duplicates among them. */
    public long recordsRead() {
        return read;
    }

    /** Records over which retention has passed. */
    public long recordsExpired() {
        return expired;
    }

    /** Everything that is held here, in lines. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, keys of seed %s, %s shards opened, %s subscriptions, put %s throttled %s read %s expired %s, %s"
                .formatted(service, keySeed, shardsOpened, subscriptions, put, throttled, read, expired, commitment));
        for (StreamState stream : streams.values()) {
            lines.add(stream.toString());
            stream.shards().forEach(shard -> lines.add(shard.toString()));
        }
        return lines;
    }
}
