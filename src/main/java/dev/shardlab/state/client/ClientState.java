package dev.shardlab.state.client;

import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.HandedOut;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One client on the wire: how it has called, what it was refused, where it puts and where it reads. */
public final class ClientState {

    /**
     * Where in a shard a client has come to.
     *
     * @param index the next record that it has to read
     * @param pushed whether it came there because a consumer's records were pushed to it, not by a call
     * @param read how many records its calls were answered with
     * @param last which of them last, oldest first
     */
    public record Place(
            StreamName stream,
            ShardId shard,
            long index,
            long millisBehindLatest,
            VirtualTime at,
            boolean pushed,
            long read,
            List<HandedOut> last) {

        private static Place of(@Nullable Place before, RecordsRead event) {
            return new Place(
                    event.stream(),
                    event.shard(),
                    event.toIndex(),
                    event.millisBehindLatest(),
                    event.at(),
                    false,
                    (before == null ? 0 : before.read) + event.toIndex() - event.fromIndex(),
                    HandedOut.remember(
                            before == null ? List.of() : before.last, event.at(), event.fromIndex(), event.toIndex()));
        }

        private static Place of(@Nullable Place before, RecordsPushed event) {
            return new Place(
                    event.stream(),
                    event.shard(),
                    event.toIndex(),
                    event.millisBehindLatest(),
                    event.at(),
                    true,
                    before == null ? 0 : before.read,
                    before == null ? List.of() : before.last);
        }
    }

    private final ClientName name;
    private final VirtualTime metAt;
    private final Map<StreamName, ProducerName> producers = new TreeMap<>();
    private final Map<StreamName, Map<ShardId, Place>> places = new TreeMap<>();
    private VirtualTime heardAt;
    private long calls;
    private long refusals;
    private @Nullable CallAnswered lastCall;
    private @Nullable CallRefused lastRefusal;

    ClientState(ClientName name, VirtualTime metAt) {
        this.name = name;
        this.metAt = metAt;
        heardAt = metAt;
    }

    ClientState copy() {
        ClientState copy = new ClientState(name, metAt);
        copy.producers.putAll(producers);
        places.forEach((stream, shards) -> copy.places.put(stream, new TreeMap<>(shards)));
        copy.heardAt = heardAt;
        copy.calls = calls;
        copy.refusals = refusals;
        copy.lastCall = lastCall;
        copy.lastRefusal = lastRefusal;
        return copy;
    }

    void call(VirtualTime at) {
        calls++;
        heardAt = at;
    }

    /** A call that may have been counted at this time already; no two calls of live clients have the same. */
    void callOnce(VirtualTime at) {
        if (calls == 0 || !at.equals(heardAt)) {
            call(at);
        }
    }

    /** A call that was counted was refused. */
    void refuse() {
        refusals++;
    }

    void answer(CallAnswered event) {
        call(event.at());
        lastCall = event;
    }

    void refuse(CallRefused event) {
        if (!wasCountedAsPut(event)) {
            call(event.at());
        }
        refusals++;
        lastRefusal = event;
    }

    /** The shard's refusal of the one record is a fact of its own. */
    private static boolean wasCountedAsPut(CallRefused event) {
        return KinesisAction.PUT_RECORD.isNamed(event.action())
                && event.error() == ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED;
    }

    void produce(StreamName stream, ProducerName producer) {
        producers.put(stream, producer);
    }

    public void read(RecordsRead event) {
        call(event.at());
        places.computeIfAbsent(event.stream(), _ -> new TreeMap<>())
                .compute(event.shard(), (_, before) -> Place.of(before, event));
    }

    /** A push is no call. */
    public void push(RecordsPushed event) {
        places.computeIfAbsent(event.stream(), _ -> new TreeMap<>())
                .compute(event.shard(), (_, before) -> Place.of(before, event));
    }

    void forget(StreamName deleted) {
        places.remove(deleted);
    }

    public ClientName name() {
        return name;
    }

    public VirtualTime metAt() {
        return metAt;
    }

    /** When its last call was decided. */
    public VirtualTime heardAt() {
        return heardAt;
    }

    /** Calls of any kind, refused ones among them. */
    public long calls() {
        return calls;
    }

    /** Calls refused as a whole. */
    public long refusals() {
        return refusals;
    }

    /** The last call answered that neither put nor got records. */
    public Optional<CallAnswered> lastCall() {
        return Optional.ofNullable(lastCall);
    }

    public Optional<CallRefused> lastRefusal() {
        return Optional.ofNullable(lastRefusal);
    }

    /** The producer that it is in a stream. */
    public Optional<ProducerName> producer(StreamName stream) {
        return Optional.ofNullable(producers.get(stream));
    }

    /** The producers that it is, by stream. */
    public Map<StreamName, ProducerName> producers() {
        return Collections.unmodifiableMap(producers);
    }

    /** Where it reads in a stream, by shard. */
    public Collection<Place> places(StreamName stream) {
        Map<ShardId, Place> known = places.get(stream);
        return known == null ? List.of() : Collections.unmodifiableCollection(known.values());
    }

    /** Everything this client holds, on one line. */
    @Override
    public String toString() {
        return "client %s met %s heard %s, calls %s refusals %s last %s %s, puts as %s, reads at %s"
                .formatted(name, metAt, heardAt, calls, refusals, lastCall, lastRefusal, producers, places.values());
    }
}
