package dev.shardlab.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A history written event by event: one stream of evenly cut shards, one producer, one application of one worker that owns every
 * shard. Times are seconds from the start.
 */
final class WrittenHistory {

    static final StreamName STREAM = new StreamName("orders");
    static final ProducerName SHOP = new ProducerName("shop");
    static final ApplicationName BILLING = new ApplicationName("billing");
    static final VirtualTime START = VirtualTime.ofMillis(1_800_000_000_000L);

    private static final WorkerName WORKER = new WorkerName("w1");

    private final LabState head = LabState.startingAt(START);
    private final Timeline timeline = new Timeline(START, head);
    private final List<HashKeyRange> ranges;
    private long calls;

    WrittenHistory(int shards) {
        ranges = HashKeyRange.even(shards);
        List<ShardOpening> opened = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            opened.add(new ShardOpening(new ShardId(i), ranges.get(i), null, null));
        }
        add(new StreamCreated(START, STREAM, shards, Duration.ofDays(1), START));
        add(new ShardsOpened(START, STREAM, opened));
        add(new StreamActivated(START, STREAM));
        add(new ProducerStarted(START, SHOP, STREAM));
        add(new ApplicationCreated(START, BILLING, STREAM, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        add(new WorkerStarted(START, BILLING, WORKER));
        for (ShardOpening opening : opened) {
            add(new ShardAssigned(START, BILLING, opening.shard(), WORKER, 0));
        }
    }

    Timeline timeline() {
        return timeline;
    }

    WrittenHistory add(Event event) {
        head.apply(event);
        timeline.append(event);
        return this;
    }

    /** Stores one record of each key. */
    WrittenHistory stored(double second, String... keys) {
        RecordBatch batch = batch(keys);
        int[] positions = new int[keys.length];
        int[] shards = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            positions[i] = i;
            shards[i] = shardOf(keys[i]).index();
        }
        sent(second, batch);
        return add(new RecordsAppended(
                at(second),
                STREAM,
                PutOrigin.of(SHOP, calls),
                batch,
                Placement.of(IntColumn.of(positions), IntColumn.of(shards))));
    }

    /** Refuses one record. */
    WrittenHistory refused(double second, String key) {
        RecordBatch batch = batch(key);
        sent(second, batch);
        return add(new PutThrottled(
                at(second),
                STREAM,
                PutOrigin.of(SHOP, calls),
                batch,
                shardOf(key),
                WriteLimit.RECORDS_PER_SEC,
                IntColumn.of(0)));
    }

    WrittenHistory read(double second, int shard, long from, long to) {
        return add(new RecordsRead(
                at(second),
                STREAM,
                new ShardId(shard),
                new Caller.ApplicationWorker(BILLING, WORKER),
                from,
                to,
                10,
                0,
                at(second),
                List.of()));
    }

    WrittenHistory reassigned(double second, int shard, long startIndex) {
        return add(new ShardAssigned(at(second), BILLING, new ShardId(shard), WORKER, startIndex));
    }

    WrittenHistory expired(double second, int shard, long from, long to) {
        return add(new RecordsExpired(at(second), STREAM, new ShardId(shard), from, to));
    }

    /** Something that changes nothing, so that history reaches a time. */
    WrittenHistory until(double second) {
        return add(new StreamActivated(at(second), STREAM));
    }

    private void sent(double second, RecordBatch batch) {
        calls++;
        add(new PutSent(at(second), SHOP, calls, STREAM, batch, 1, 0, at(second), at(second)));
    }

    private static RecordBatch batch(String... keys) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (String key : keys) {
            batch.add(key, "paid".getBytes(UTF_8));
        }
        return batch.build();
    }

    ShardId shardOf(String key) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).contains(KeyHasher.hashOf(key))) {
                return new ShardId(i);
            }
        }
        throw new AssertionError("the ranges cover every key");
    }

    static VirtualTime at(double second) {
        return START.plusMicros(Math.round(second * VirtualTime.MICROS_PER_SECOND));
    }
}
