package dev.shardlab.state.kinesis;

import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.SettingEvent.SettingChangeStarted;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamChange;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One stream: its shards by index, the open ones by hash range, and what is under way. */
public final class StreamState {

    private final StreamName name;
    private final VirtualTime createdAt;
    private final List<ShardState> shards = new ArrayList<>();
    private OpenShards open = OpenShards.NONE;
    private final Consumers consumers;
    private StreamStatus status = StreamStatus.CREATING;
    private Duration retention;
    private final int initialShardCount;
    private List<ReshardStep> plannedSteps = List.of();
    private long stepMicros;
    private @Nullable VirtualTime operationDueAt;
    private List<VirtualTime> shardCountUpdates = List.of();
    private StreamSettings settings;
    private ResourceLabels labels;
    private List<StreamChange> plannedChanges = List.of();
    private List<VirtualTime> encryptionChanges = List.of();
    private List<VirtualTime> modeChanges = List.of();
    private LoadMarks load = LoadMarks.NONE;
    private final OldestOfShards oldest;

    public StreamState(StreamCreated event) {
        name = event.stream();
        createdAt = event.at();
        retention = event.retention();
        initialShardCount = event.shardCount();
        operationDueAt = event.dueAt();
        settings = StreamSettings.of(event.options());
        labels = ResourceLabels.of(event.options().tags());
        consumers = new Consumers();
        oldest = new OldestOfShards();
    }

    private StreamState(StreamState other, UnaryOperator<ShardLog> logOf) {
        name = other.name;
        createdAt = other.createdAt;
        status = other.status;
        retention = other.retention;
        initialShardCount = other.initialShardCount;
        plannedSteps = other.plannedSteps;
        stepMicros = other.stepMicros;
        operationDueAt = other.operationDueAt;
        shardCountUpdates = other.shardCountUpdates;
        settings = other.settings;
        labels = other.labels;
        plannedChanges = other.plannedChanges;
        encryptionChanges = other.encryptionChanges;
        modeChanges = other.modeChanges;
        load = other.load;
        oldest = other.oldest.copy();
        for (ShardState shard : other.shards) {
            shards.add(shard.copy(logOf));
        }
        open = other.open;
        consumers = other.consumers.copy();
    }

    public StreamState copy(UnaryOperator<ShardLog> logOf) {
        return new StreamState(this, logOf);
    }

    public void open(List<ShardOpening> openings, VirtualTime at, LogSource logs) {
        for (ShardOpening opening : openings) {
            long created = opening.parent() == null
                    ? createdAt.epochSecond() - SequenceNumber.FIRST_SHARDS_EARLIER_SECONDS
                    : at.epochSecond();
            shards.add(new ShardState(name, opening, at, created, logs.next()));
        }
        open = OpenShards.among(shards);
    }

    /** Hands out the record log of the next shard that opens. */
    @FunctionalInterface
    public interface LogSource {
        ShardLog next();
    }

    public void activate() {
        status = StreamStatus.ACTIVE;
        operationDueAt = null;
    }

    public void startDeletion(VirtualTime dueAt) {
        status = StreamStatus.DELETING;
        operationDueAt = dueAt;
    }

    public void startReshard(ReshardStarted event) {
        status = StreamStatus.UPDATING;
        plannedSteps = event.steps();
        stepMicros = event.stepMicros();
        operationDueAt = event.firstDueAt();
        if (event.kind() == ReshardKind.UPDATE_SHARD_COUNT) {
            shardCountUpdates = and(shardCountUpdates, event.at());
        }
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    public void set(SettingEvent event) {
        switch (event) {
            case SettingChangeStarted e -> startChange(e);
            case SettingEvent.SettingChanged e -> change(e.change());
            case SettingEvent.TagsChanged e -> label(e.resource(), known -> known.withTags(e.tags()));
            case SettingEvent.PolicyChanged e -> label(e.resource(), known -> known.withPolicy(e.policy()));
            case SettingEvent.LoadMeasured _ -> load = LoadMarks.at(shards);
        }
    }

    private void startChange(SettingChangeStarted event) {
        status = StreamStatus.UPDATING;
        operationDueAt = event.dueAt();
        plannedChanges = and(plannedChanges, event.change());
        switch (event.change()) {
            case StreamChange.Encryption _ -> encryptionChanges = and(encryptionChanges, event.at());
            case StreamChange.Mode _ -> modeChanges = and(modeChanges, event.at());
            case StreamChange.Metrics _,
                    StreamChange.Warmth _,
                    StreamChange.RecordSize _,
                    StreamChange.Distribution _ -> {}
        }
    }

    private void change(StreamChange change) {
        settings = settings.with(change);
        plannedChanges = plannedChanges.stream()
                .filter(planned -> !planned.equals(change))
                .toList();
        if (change instanceof StreamChange.Mode) {
            load = LoadMarks.at(shards);
        }
    }

    private void label(Resource resource, UnaryOperator<ResourceLabels> change) {
        switch (resource) {
            case Resource.OfStream _ -> labels = change.apply(labels);
            case Resource.OfConsumer(ConsumerRef consumer) ->
                consumers
                        .meant(consumer)
                        .orElseThrow(() -> new IllegalStateException("no consumer " + consumer))
                        .label(change);
        }
    }

    public void reshard(Resharded event, LogSource logs) {
        for (ShardId closed : event.closed()) {
            ShardState shard = shards.get(closed.index());
            shard.close(event.at());
            oldest.lookAt(shard);
        }
        open(event.opened(), event.at(), logs);
        plannedSteps = plannedSteps.subList(1, plannedSteps.size());
        operationDueAt = plannedSteps.isEmpty() ? event.at() : event.at().plusMicros(stepMicros);
    }

    /** @param number the number, in the record table, of the first record that was stored */
    public void append(RecordsAppended event, long number) {
        Placement placement = event.placement();
        for (int group = 0; group < placement.groups(); group++) {
            ShardState shard = shards.get(placement.shard(group));
            oldest.append(shard, event.at());
            shard.append(event, group, number + placement.begin(group));
        }
        if (settings.isOnDemand()) {
            load = load.writtenAt(event.at());
        }
    }

    public void changeRetention(Duration to) {
        retention = to;
    }

    public void trim(ShardId shard, long toIndex) {
        shards.get(shard.index()).trimTo(toIndex);
        oldest.lookAt(shards.get(shard.index()));
    }

    public void expire(ShardId shard) {
        shards.get(shard.index()).expire();
        consumers.forget(shard);
        oldest.lookAt(shards.get(shard.index()));
    }

    public StreamName name() {
        return name;
    }

    public StreamStatus status() {
        return status;
    }

    public VirtualTime createdAt() {
        return createdAt;
    }

    public Duration retention() {
        return retention;
    }

    public int initialShardCount() {
        return initialShardCount;
    }

    /** When the service goes on with what is under way; null when nothing is. */
    public @Nullable VirtualTime operationDueAt() {
        return operationDueAt;
    }

    /** The steps of the reshard under way that have not taken place yet. */
    public List<ReshardStep> plannedSteps() {
        return plannedSteps;
    }

    /** When UpdateShardCount was called, oldest first; the service counts those of a rolling day. */
    public List<VirtualTime> shardCountUpdates() {
        return shardCountUpdates;
    }

    public StreamSettings settings() {
        return settings;
    }

    public ResourceLabels labels() {
        return labels;
    }

    /** What will be changed when UPDATING is over. */
    public List<StreamChange> plannedChanges() {
        return plannedChanges;
    }

    /** When encryption was started or stopped, oldest first; the service counts those of a rolling day. */
    public List<VirtualTime> encryptionChanges() {
        return encryptionChanges;
    }

    /** When the mode was switched, oldest first; the service counts those of a rolling day. */
    public List<VirtualTime> modeChanges() {
        return modeChanges;
    }

    /** What had been written when the service last looked, and when it looks next. */
    public LoadMarks load() {
        return load;
    }

    /** Its consumers with enhanced fan-out. */
    public Consumers consumers() {
        return consumers;
    }

    /** Every shard there ever was, by index. */
    public List<ShardState> shards() {
        return Collections.unmodifiableList(shards);
    }

    /** The open shards from the top of the hash key space to its bottom; together they cover all of it once. */
    public List<ShardState> openShards() {
        return open.of(shards);
    }

    public Optional<ShardState> shard(ShardId id) {
        return id.index() < shards.size() ? Optional.of(shards.get(id.index())) : Optional.empty();
    }

    /** How many records it holds, in closed shards too. */
    public long held() {
        return shards.stream().mapToLong(ShardState::held).sum();
    }

    /** How many shards are open. */
    public int openShardCount() {
        return open.size();
    }

    /** The open shard at a place of {@link #openShards()}. */
    public ShardState openShard(int place) {
        return shards.get(open.shardIndex(place));
    }

    /** Which of {@link #openShards()} holds a hash key. */
    public int openPlaceOf(long hashHigh, long hashLow) {
        return open.placeOf(hashHigh, hashLow);
    }

    /**
     * Reads once what a put to some of {@link #openShards()} will read of each.
     *
     * <p>In 10,000 shards every record of a request meets another shard, of which nothing is in the processor's cache, and each is
     * a chain of objects: the put would wait for one after the other, six times a record. Read in advance, with nothing to do in between,
     * the chains of many shards are waited for at once. It changes nothing, and costs little where all is at hand anyway.
     *
     * @return a number without meaning, so that nobody concludes that reading is of no use
     */
    public int approach(int[] places, int count) {
        int met = 0;
        for (int i = 0; i < count; i++) {
            met += openShard(places[i]).approach();
        }
        return met;
    }

    /** The open shard whose range holds a hash key. */
    public ShardState shardFor(long hashHigh, long hashLow) {
        return openShard(open.placeOf(hashHigh, hashLow));
    }

    /** Parents that still matter to a reader: the named parents that exist and have not expired. */
    public List<ShardState> livingParents(ShardState shard) {
        List<ShardState> parents = new ArrayList<>(2);
        for (ShardId id : Arrays.asList(shard.parent(), shard.adjacentParent())) {
            if (id != null && !shards.get(id.index()).isExpired()) {
                parents.add(shards.get(id.index()));
            }
        }
        return parents;
    }

    /** The shards that replaced {@code shard}. */
    public List<ShardState> children(ShardId shard) {
        return shards.stream()
                .filter(child -> shard.equals(child.parent()) || shard.equals(child.adjacentParent()))
                .toList();
    }

    /** When the oldest record or closed shard is as old as retention allows; {@code Long.MAX_VALUE} if there is none. */
    public long nextExpiryMicros() {
        return oldest.nextExpiryMicros(retention);
    }

    /** The shards by index that hold, or are, what would be too old by now under a retention. Costs what is found. */
    public List<ShardState> shardsToTrim(Duration under, VirtualTime now) {
        return Arrays.stream(oldest.notAfter(now.minus(under)))
                .mapToObj(shards::get)
                .toList();
    }

    /** Everything this stream holds but its shards, on one line. */
    @Override
    public String toString() {
        return "stream %s %s created %s with %s shards, retention %s, due %s, %s steps %s apart: %s, updates %s, %s, %s, changes %s %s %s, %s, %s"
                .formatted(
                        name,
                        status,
                        createdAt,
                        initialShardCount,
                        retention,
                        operationDueAt,
                        plannedSteps.size(),
                        stepMicros,
                        plannedSteps,
                        shardCountUpdates,
                        settings,
                        labels,
                        plannedChanges,
                        encryptionChanges,
                        modeChanges,
                        load,
                        consumers);
    }
}
