package dev.shardlab.words;

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
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.WrittenLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A history written by hand, event by event, for tests of what is said about it. */
public final class Story {

    public static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T00:00:00Z"));
    public static final StreamName CLICKS = new StreamName("clicks");
    public static final ProducerName WEB = new ProducerName("web-1");
    public static final ApplicationName CART = new ApplicationName("cart");
    public static final WorkerName A = new WorkerName("A");
    public static final Caller READER = new Caller.ApplicationWorker(CART, A);

    private final List<Event> events = new ArrayList<>();

    public static VirtualTime at(long millis) {
        return START.plus(Duration.ofMillis(millis));
    }

    /** A stream of four even shards, a producer and an application with one worker that reads shards 0 to 3, all at the start. */
    public static Story ofFourShards() {
        Story story = new Story();
        story.add(new StreamEvent.StreamCreated(START, CLICKS, 4, Duration.ofHours(24), START));
        List<ShardOpening> openings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            openings.add(new ShardOpening(new ShardId(i), HashKeyRange.even(4).get(i), null, null));
        }
        story.add(new StreamEvent.ShardsOpened(START, CLICKS, openings));
        story.add(new StreamEvent.StreamActivated(START, CLICKS));
        story.add(new ProducerEvent.ProducerStarted(START, WEB, CLICKS));
        story.add(new ProducerEvent.RateChanged(START, WEB, 620));
        story.add(new ApplicationEvent.ApplicationCreated(
                START, CART, CLICKS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        story.add(new ApplicationEvent.WorkerStarted(START, CART, A));
        for (int i = 0; i < 4; i++) {
            story.add(new ApplicationEvent.ShardAssigned(START, CART, new ShardId(i), A, 0));
        }
        return story;
    }

    /** Events may be added in any order; they happen in the order of their times. */
    public Story add(Event event) {
        events.add(event);
        events.sort(Comparator.comparing(Event::at));
        return this;
    }

    public static RecordBatch batch(String... keys) {
        RecordBatch.Builder builder = RecordBatch.builder();
        for (String key : keys) {
            builder.add(key, ("{\"user\":\"" + key + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        return builder.build();
    }

    public Story send(long millis, long call, RecordBatch batch, int attempt, long retryOf, int oneWayMillis) {
        return add(new ProducerEvent.PutSent(
                at(millis),
                WEB,
                call,
                CLICKS,
                batch,
                attempt,
                retryOf,
                at(millis + oneWayMillis),
                at(millis + 2L * oneWayMillis)));
    }

    /** All records of a batch are stored in the given shards. */
    public Story store(long millis, long call, RecordBatch batch, int... shards) {
        int[] positions = new int[batch.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return add(new StreamEvent.RecordsAppended(
                at(millis),
                CLICKS,
                PutOrigin.of(WEB, call),
                batch,
                Placement.of(IntColumn.of(positions), IntColumn.of(shards))));
    }

    public Story refuse(long millis, long call, RecordBatch batch, int shard, int... positions) {
        return add(new StreamEvent.PutThrottled(
                at(millis),
                CLICKS,
                PutOrigin.of(WEB, call),
                batch,
                new ShardId(shard),
                WriteLimit.RECORDS_PER_SEC,
                IntColumn.of(positions)));
    }

    public Story read(long millis, int shard, long from, long to) {
        return add(new StreamEvent.RecordsRead(
                at(millis), CLICKS, new ShardId(shard), READER, from, to, 100, 400, at(millis + 5), List.of()));
    }

    public Story checkpoint(long millis, int shard, long index) {
        return add(new ApplicationEvent.CheckpointAdvanced(at(millis), CART, A, new ShardId(shard), index));
    }

    /** Shard 2 becomes 4 and 5, cut in its middle. */
    public Story splitShardTwo(long startedMillis, long doneMillis) {
        ShardId two = new ShardId(2);
        HashKeyRange whole = HashKeyRange.even(4).get(2);
        List<ShardOpening> children = List.of(
                new ShardOpening(
                        new ShardId(4),
                        new HashKeyRange(whole.start(), whole.middle().previous()),
                        two,
                        null),
                new ShardOpening(new ShardId(5), new HashKeyRange(whole.middle(), whole.end()), two, null));
        add(new StreamEvent.ReshardStarted(
                at(startedMillis),
                CLICKS,
                ReshardKind.SPLIT,
                List.of(new ReshardStep(List.of(two), children)),
                at(doneMillis),
                0));
        add(new StreamEvent.Resharded(at(doneMillis), CLICKS, List.of(two), children));
        return add(new StreamEvent.StreamActivated(at(doneMillis), CLICKS));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public EventLog log() {
        EventLog log = WrittenLog.of(events);
        return log;
    }

    /** Everything up to and including a time, folded. */
    public LabState stateAt(VirtualTime time) {
        LabState state = LabState.startingAt(START);
        events.stream().filter(event -> !event.at().isAfter(time)).forEach(state::apply);
        return state;
    }
}
