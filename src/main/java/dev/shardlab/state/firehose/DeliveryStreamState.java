package dev.shardlab.state.firehose;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.event.FirehoseEvent.DeliveryAbandoned;
import dev.shardlab.event.FirehoseEvent.DeliveryEncryptionChanged;
import dev.shardlab.event.FirehoseEvent.DeliveryFailed;
import dev.shardlab.event.FirehoseEvent.DeliveryPutThrottled;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamActivated;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamCreated;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamDeletionStarted;
import dev.shardlab.event.FirehoseEvent.DeliveryTagsChanged;
import dev.shardlab.event.FirehoseEvent.DestinationChanged;
import dev.shardlab.event.FirehoseEvent.DestinationUpdated;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.event.FirehoseEvent.RecordsAccepted;
import dev.shardlab.event.FirehoseEvent.SourceCursor;
import dev.shardlab.event.FirehoseEvent.SourceRecordsTaken;
import dev.shardlab.event.FirehoseEvent.SourceShardEnded;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.SourceShards.SourceShard;
import dev.shardlab.state.kit.Agenda;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.kit.SortedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery stream: what waits in its buffers, what is on its way, and what has been delivered. */
public final class DeliveryStreamState {

    /** When nothing is due. */
    public static final long NEVER = Agenda.NEVER;

    private final DeliveryStreamName name;
    private final VirtualTime createdAt;
    private DeliveryStreamSettings settings;
    private int version = 1;
    private VirtualTime changedAt;
    private Tags tags;
    private DeliveryStatus status = DeliveryStatus.CREATING;
    private long statusDueMicros;
    private SortedTree<Outlet, OutletBuffer> buffers = SortedTree.empty();
    private OngoingDeliveries ongoing = OngoingDeliveries.NONE;
    private SourceShards source = SourceShards.NONE;
    private long lastDelivery;
    private boolean destinationDown;
    private DeliveryEncryption encryption = DeliveryEncryption.NONE;
    private @Nullable VirtualTime activeSince;
    private PutsThisSecond puts = PutsThisSecond.NONE;
    private DeliveryTotals totals = DeliveryTotals.NONE;
    private SecondFlow in = SecondFlow.NONE;
    private SecondFlow out = SecondFlow.NONE;
    private SortedTree<Caller, SecondFlow> senders = SortedTree.empty();
    private SortedTree<BucketName, BucketShare> stored = SortedTree.empty();
    private @Nullable DeliveredObject lastObject;
    private long nextDueMicros;

    DeliveryStreamState(DeliveryStreamCreated event) {
        name = event.deliveryStream();
        createdAt = event.at();
        settings = event.settings();
        changedAt = event.at();
        tags = event.tags();
        statusDueMicros = event.dueAt().micros();
        nextDueMicros = statusDueMicros;
    }

    private DeliveryStreamState(DeliveryStreamState other) {
        name = other.name;
        createdAt = other.createdAt;
        settings = other.settings;
        version = other.version;
        changedAt = other.changedAt;
        tags = other.tags;
        status = other.status;
        statusDueMicros = other.statusDueMicros;
        buffers = other.buffers;
        ongoing = other.ongoing;
        source = other.source;
        lastDelivery = other.lastDelivery;
        destinationDown = other.destinationDown;
        encryption = other.encryption;
        activeSince = other.activeSince;
        puts = other.puts;
        totals = other.totals;
        in = other.in;
        out = other.out;
        senders = other.senders;
        stored = other.stored;
        lastObject = other.lastObject;
        nextDueMicros = other.nextDueMicros;
    }

    /** An equal one that can go on by itself. Costs nothing for what it holds. */
    DeliveryStreamState copy() {
        return new DeliveryStreamState(this);
    }

    void apply(FirehoseEvent event) {
        switch (event) {
            case DeliveryStreamActivated e -> activate(e);
            case DeliveryStreamDeletionStarted e -> {
                status = DeliveryStatus.DELETING;
                statusDueMicros = e.dueAt().micros();
            }
            case DestinationUpdated e -> {
                settings = e.settings();
                version++;
                changedAt = e.at();
            }
            case DeliveryTagsChanged e -> tags = e.tags();
            case DeliveryEncryptionChanged e ->
                encryption = status == DeliveryStatus.CREATING
                        ? encryption.from(e.key())
                        : encryption.changed(e.key(), e.at());
            case RecordsAccepted e -> accept(e);
            case DeliveryPutThrottled e -> {
                totals = totals.throttled(e.records());
                // A request of which something was taken has been counted with that.
                puts = puts.at(e.at());
            }
            case SourceRecordsTaken e -> take(e);
            case SourceShardEnded e -> {
                source = source.without(e.shard());
                follow(e.next(), e.at());
            }
            case BufferTipped e -> tip(e);
            case ObjectDelivered e -> {
                ongoing = ongoing.without(e.delivery());
                totals = totals.delivered(e.records(), e.bytes());
                out = out.plus(e.records(), e.at());
                lastObject = DeliveredObject.of(e, lastObject);
                stored = BucketShare.with(stored, lastObject);
            }
            case DeliveryFailed e -> {
                ongoing = ongoing.with(delivery(e.delivery()).failed(e.attempt(), e.at(), e.retryAt()));
                totals = totals.failed();
            }
            case DeliveryAbandoned e -> {
                ongoing = ongoing.without(e.delivery());
                totals = totals.lost(e.records());
            }
            case DestinationChanged e -> destinationDown = e.down();
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamDeleted _,
                    FirehoseEvent.FirehoseCallRefused _,
                    FirehoseEvent.DeliveryProducerStarted _,
                    FirehoseEvent.DeliveryRateChanged _,
                    FirehoseEvent.DeliveryInputProblem _ -> {}
        }
        nextDueMicros = earliestMicros();
    }

    private void activate(DeliveryStreamActivated event) {
        status = DeliveryStatus.ACTIVE;
        statusDueMicros = NEVER;
        activeSince = event.at();
        follow(event.from(), event.at());
    }

    private void follow(List<SourceCursor> cursors, VirtualTime at) {
        for (SourceCursor cursor : cursors) {
            source = source.with(cursor.shard(), cursor.index(), at);
        }
    }

    private void accept(RecordsAccepted event) {
        BufferedRecords records = BufferedRecords.first(event.count(), event.batch(), event.at());
        long bytes = records.bytes();
        puts = puts.with(event.count(), bytes, event.at());
        senders = SecondFlow.plus(senders, event.sender(), event.count(), event.at());
        buffer(records, bytes, event.at());
    }

    private void take(SourceRecordsTaken event) {
        for (RecordRun run : event.runs()) {
            BufferedRecords records =
                    new BufferedRecords(run.arrival(), run.batch(), run.positions(), run.begin(), run.end());
            buffer(records, records.bytes(), event.at());
        }
        source = source.with(event.shard(), event.toIndex(), event.at());
    }

    private void buffer(BufferedRecords records, long bytes, VirtualTime at) {
        buffers = buffers.with(Outlet.DATA, buffer(Outlet.DATA).with(records, bytes, at));
        totals = totals.accepted(records.size(), bytes);
        in = in.plus(records.size(), at);
    }

    private void tip(BufferTipped event) {
        ongoing = ongoing.with(
                new OngoingDelivery(event, settings, buffer(event.outlet()).content(), 0, event.at(), event.dueAt()));
        buffers = buffers.without(event.outlet());
        lastDelivery = event.delivery();
    }

    private OngoingDelivery delivery(long number) {
        return findOngoing(number).orElseThrow(() -> new IllegalStateException("no delivery " + number));
    }

    /** When something is due next, in microseconds; {@link #NEVER} if nothing is. */
    long nextDueMicros() {
        return nextDueMicros;
    }

    private long earliestMicros() {
        long next = statusDueMicros;
        for (var entry : buffers) {
            next = Math.min(next, tipsAtMicros(entry.getValue()));
        }
        next = Math.min(next, ongoing.due().nextMicros());
        return status == DeliveryStatus.ACTIVE ? Math.min(next, source.reads().nextMicros()) : next;
    }

    /** When the first record in a buffer has waited as long as it may. */
    public long tipsAtMicros(OutletBuffer buffer) {
        return buffer.openedAt().micros() + settings.destination().hints().intervalMicros();
    }

    public DeliveryStreamName name() {
        return name;
    }

    public DeliveryStreamSettings settings() {
        return settings;
    }

    /** How often its settings were said, from 1. */
    public int version() {
        return version;
    }

    public VirtualTime createdAt() {
        return createdAt;
    }

    /** When its settings were said last. */
    public VirtualTime changedAt() {
        return changedAt;
    }

    public Tags tags() {
        return tags;
    }

    /** Whether it encrypts what it keeps, and how often that was changed. */
    public DeliveryEncryption encryption() {
        return encryption;
    }

    /** Since when it takes records; null while it is being made. */
    public @Nullable VirtualTime activeSince() {
        return activeSince;
    }

    public DeliveryStatus status() {
        return status;
    }

    /** When it becomes what it is about to be; {@link #NEVER} if it is not about to. */
    public long statusDueMicros() {
        return statusDueMicros;
    }

    /** What waits to be delivered together. */
    public OutletBuffer buffer(Outlet outlet) {
        return Optional.ofNullable(buffers.get(outlet)).orElse(OutletBuffer.EMPTY);
    }

    /** Those of the buffers in which something is. */
    public List<Outlet> filled() {
        List<Outlet> filled = new ArrayList<>();
        buffers.forEach(entry -> filled.add(entry.getKey()));
        return filled;
    }

    /** What is on its way, what left first first. Costs O(what is on its way). */
    public List<OngoingDelivery> ongoing() {
        return ongoing.all();
    }

    public Optional<OngoingDelivery> findOngoing(long delivery) {
        return ongoing.find(delivery);
    }

    /** What is on its way and has come to the end of an attempt by {@code now}; that which ended first. */
    public Optional<OngoingDelivery> dueDelivery(VirtualTime now) {
        return ongoing.dueBy(now);
    }

    /** How many of those on their way have failed at least once, and are tried again. */
    public int failingDeliveries() {
        return ongoing.failing();
    }

    /** The shard that is to be read by {@code now}; the first if several are. Empty if none is, or it is not ACTIVE. */
    public Optional<ShardId> dueShard(VirtualTime now) {
        return status == DeliveryStatus.ACTIVE ? source.reads().dueBy(now.micros()) : Optional.empty();
    }

    /** The shards of its source that are read, and how far. */
    public SortedTree<ShardId, SourceShard> source() {
        return source.byShard();
    }

    /** The number of the delivery that left last; 0 if none has. */
    public long lastDelivery() {
        return lastDelivery;
    }

    /** Whether whatever is sent to its destination fails. */
    public boolean isDestinationDown() {
        return destinationDown;
    }

    /** What it was asked to take in the second that holds {@code now}. */
    public PutsThisSecond puts(VirtualTime now) {
        return puts.at(now);
    }

    public DeliveryTotals totals() {
        return totals;
    }

    /** Records that came in, by the seconds of the clock. */
    public SecondFlow in() {
        return in;
    }

    /** Records that were delivered, by the seconds of the clock. */
    public SecondFlow out() {
        return out;
    }

    /** Records that it took of each who puts them, by the seconds of the clock. */
    public SortedTree<Caller, SecondFlow> senders() {
        return senders;
    }

    /** What it has stored, by bucket. */
    public SortedTree<BucketName, BucketShare> stored() {
        return stored;
    }

    /** What it stored last, and by it all before; null if nothing yet. */
    public @Nullable DeliveredObject lastObject() {
        return lastObject;
    }

    /** Records that it has and that are not delivered. */
    public long held() {
        return totals.accepted() - totals.delivered() - totals.lost();
    }

    /** When the oldest record that it has and that is not delivered arrived; empty if it has none. */
    public Optional<VirtualTime> oldestHeld() {
        VirtualTime oldest = OutletBuffer.EMPTY.oldest();
        for (var entry : buffers) {
            oldest = VirtualTime.earliest(oldest, entry.getValue().oldest());
        }
        for (var entry : ongoing.byNumber()) {
            oldest = VirtualTime.earliest(oldest, entry.getValue().tipped().oldest());
        }
        return oldest.equals(OutletBuffer.EMPTY.oldest()) ? Optional.empty() : Optional.of(oldest);
    }

    void describe(List<String> lines) {
        lines.add("delivery stream %s %s until %s, version %s of %s, %s, %s, changed %s"
                .formatted(name, status, statusDueMicros, version, createdAt, settings, tags, changedAt));
        lines.add("%s, in %s, out %s, %s, last delivery %s, destination %s"
                .formatted(totals, in, out, puts, lastDelivery, destinationDown ? "down" : "up"));
        if (!encryption.equals(DeliveryEncryption.NONE)) {
            lines.add(encryption.toString());
        }
        buffers.forEach(entry -> lines.add("buffer " + entry));
        ongoing.byNumber().forEach(entry -> lines.add("on its way " + entry));
        source.byShard().forEach(entry -> lines.add("reads " + entry));
        senders.forEach(entry -> lines.add("takes of " + entry));
        stored.forEach(entry -> lines.add("stored in " + entry));
        if (lastObject != null) {
            lines.add("stored last " + lastObject);
        }
    }
}
