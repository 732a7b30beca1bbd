package dev.shardlab.draw;

import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A laboratory made by hand: each method folds the events of one thing that happens, at {@link #now}. */
public final class TinyLab {

    static final VirtualTime START = VirtualTime.of(Instant.parse("2026-11-20T12:00:00Z"));
    static final StreamName CLICKS = new StreamName("clicks");

    private final LabState state = LabState.startingAt(START);
    private final Map<Long, ProducerEvent.PutSent> sent = new TreeMap<>();
    private VirtualTime now = START;
    private long calls;

    public static TinyLab withShards(int shards) {
        return new TinyLab().stream(CLICKS, shards, Duration.ofHours(24));
    }

    TinyLab stream(StreamName stream, int shards, Duration retention) {
        List<ShardOpening> openings = new ArrayList<>();
        for (HashKeyRange range : HashKeyRange.even(shards)) {
            openings.add(new ShardOpening(new ShardId(openings.size()), range, null, null));
        }
        apply(new StreamEvent.StreamCreated(now, stream, shards, retention, now));
        apply(new StreamEvent.ShardsOpened(now, stream, openings));
        apply(new StreamEvent.StreamActivated(now, stream));
        return this;
    }

    TinyLab happen(Event event) {
        apply(event);
        return this;
    }

    void apply(Event event) {
        state.apply(event);
    }

    public LabState state() {
        return state;
    }

    public VirtualTime now() {
        return now;
    }

    public Picture picture(double width, double height) {
        return Painting.of(state, now, View.of(width, height));
    }

    public TinyLab pass(long millis) {
        now = now.plus(Duration.ofMillis(millis));
        return this;
    }

    public TinyLab producer(String name, double recordsPerSec) {
        apply(new ProducerEvent.ProducerStarted(now, new ProducerName(name), CLICKS));
        apply(new ProducerEvent.RateChanged(now, new ProducerName(name), recordsPerSec));
        return this;
    }

    public static RecordBatch batch(String... keys) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (String key : keys) {
            batch.add(key, "hello".getBytes(StandardCharsets.UTF_8));
        }
        return batch.build();
    }

    long send(String producer, long millisThere, String... keys) {
        return send(producer, millisThere, batch(keys));
    }

    long send(String producer, long millisThere, RecordBatch batch) {
        long call = ++calls;
        Duration there = Duration.ofMillis(millisThere);
        ProducerEvent.PutSent put = new ProducerEvent.PutSent(
                now,
                new ProducerName(producer),
                call,
                CLICKS,
                batch,
                1,
                0,
                now.plus(there),
                now.plus(there.multipliedBy(2)));
        apply(put);
        sent.put(call, put);
        return call;
    }

    /** The request arrives now; all of it is stored. */
    TinyLab arrive(long call) {
        ProducerEvent.PutSent put = sent.get(call);
        return store(put, IntStream.range(0, put.batch().size()).toArray());
    }

    private TinyLab store(ProducerEvent.PutSent put, int... positions) {
        int[] shards = IntStream.of(positions)
                .map(i -> clicks().shardFor(put.batch().hashHigh(i), put.batch().hashLow(i))
                        .id()
                        .index())
                .toArray();
        apply(new StreamEvent.RecordsAppended(
                now,
                CLICKS,
                PutOrigin.of(put.producer(), put.call()),
                put.batch(),
                Placement.of(IntColumn.of(positions), IntColumn.of(shards))));
        return this;
    }

    /** The request arrives now; one shard refuses the records at these positions. */
    TinyLab refuse(long call, int shard, int... positions) {
        ProducerEvent.PutSent put = sent.get(call);
        apply(new StreamEvent.PutThrottled(
                now,
                CLICKS,
                PutOrigin.of(put.producer(), call),
                put.batch(),
                new ShardId(shard),
                WriteLimit.RECORDS_PER_SEC,
                IntColumn.of(positions)));
        return this;
    }

    TinyLab answer(long call) {
        apply(new ProducerEvent.PutAnswered(now, sent.get(call).producer(), call));
        return this;
    }

    TinyLab retryIn(long call, long millis, int... positions) {
        ProducerEvent.PutSent put = sent.get(call);
        apply(new ProducerEvent.RetryScheduled(
                now,
                put.producer(),
                call,
                put.batch().select(IntColumn.of(positions)),
                2,
                now.plus(Duration.ofMillis(millis))));
        return this;
    }

    /** Records that are stored at once. */
    public TinyLab put(String producer, String... keys) {
        return put(producer, batch(keys));
    }

    public TinyLab put(String producer, RecordBatch batch) {
        long call = send(producer, 0, batch);
        return arrive(call).answer(call);
    }

    public StreamState clicks() {
        return state.kinesis().stream(CLICKS).orElseThrow();
    }

    int shardOf(String key) {
        HashKey hash = KeyHasher.hashOf(key);
        return clicks().shardFor(hash.high(), hash.low()).id().index();
    }

    public ShardState shard(int index) {
        return clicks().shards().get(index);
    }

    public TinyLab split(int shard, HashKey at) {
        HashKeyRange range = shard(shard).range();
        ShardId parent = new ShardId(shard);
        int next = clicks().shards().size();
        return reshard(
                ReshardKind.SPLIT,
                List.of(parent),
                List.of(
                        new ShardOpening(
                                new ShardId(next), new HashKeyRange(range.start(), at.previous()), parent, null),
                        new ShardOpening(new ShardId(next + 1), new HashKeyRange(at, range.end()), parent, null)));
    }

    public TinyLab merge(int upper, int lower) {
        HashKeyRange range = new HashKeyRange(
                shard(upper).range().start(), shard(lower).range().end());
        ShardId child = new ShardId(clicks().shards().size());
        return reshard(
                ReshardKind.MERGE,
                List.of(new ShardId(upper), new ShardId(lower)),
                List.of(new ShardOpening(child, range, new ShardId(upper), new ShardId(lower))));
    }

    private TinyLab reshard(ReshardKind kind, List<ShardId> closing, List<ShardOpening> opening) {
        ReshardStep step = new ReshardStep(closing, opening);
        apply(new StreamEvent.ReshardStarted(now, CLICKS, kind, List.of(step), now, 0));
        apply(new StreamEvent.Resharded(now, CLICKS, closing, opening));
        apply(new StreamEvent.StreamActivated(now, CLICKS));
        return this;
    }

    TinyLab application(String application, String... workers) {
        ApplicationName name = new ApplicationName(application);
        apply(new ApplicationEvent.ApplicationCreated(
                now, name, CLICKS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        for (String worker : workers) {
            apply(new ApplicationEvent.WorkerStarted(now, name, new WorkerName(worker)));
        }
        return this;
    }

    TinyLab assign(String application, String worker, int... shards) {
        for (int shard : shards) {
            apply(new ApplicationEvent.ShardAssigned(
                    now, new ApplicationName(application), new ShardId(shard), new WorkerName(worker), 0));
        }
        return this;
    }

    /** A read answered now that reaches the worker after so many milliseconds. */
    TinyLab read(String application, String worker, int shard, long to, long millis) {
        long from = state.kcl()
                .application(new ApplicationName(application))
                .orElseThrow()
                .lease(new ShardId(shard))
                .orElseThrow()
                .readIndex();
        apply(new StreamEvent.RecordsRead(
                now,
                CLICKS,
                new ShardId(shard),
                new Caller.ApplicationWorker(new ApplicationName(application), new WorkerName(worker)),
                from,
                to,
                0,
                0,
                now.plus(Duration.ofMillis(millis)),
                List.of()));
        return this;
    }

    TinyLab checkpoint(String application, String worker, int shard, long index) {
        apply(new ApplicationEvent.CheckpointAdvanced(
                now, new ApplicationName(application), new WorkerName(worker), new ShardId(shard), index));
        return this;
    }

    TinyLab expire(int shard, long to) {
        apply(new StreamEvent.RecordsExpired(
                now, CLICKS, new ShardId(shard), shard(shard).first(), to));
        return this;
    }
}
