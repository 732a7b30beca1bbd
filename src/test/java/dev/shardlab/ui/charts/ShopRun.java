package dev.shardlab.ui.charts;

import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.event.Wait;
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
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.WrittenRecording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Two minutes of a shop: every second puts records at its middle and two applications read at its end. From 60 s to 90 s more come
 * than are taken; from then on {@code audit} falls behind.
 */
final class ShopRun {

    static final VirtualTime START = new VirtualTime(1_700_000_000_000_000L);
    static final int SECONDS = 120;
    static final int SALE_FROM = 60;
    static final int SALE_TO = 90;

    private static final StreamName CLICKS = new StreamName("clicks");
    private static final ProducerName WEB = new ProducerName("web");
    private static final ShardId SHARD = new ShardId(0);
    private static final WorkerName WORKER = new WorkerName("worker");
    private static final ApplicationName AUDIT = new ApplicationName("audit");
    private static final ApplicationName CART = new ApplicationName("cart");

    private final List<Event> events = new ArrayList<>();
    private final long[] storedUntil = new long[SECONDS];
    private final Map<ApplicationName, Long> cursors = new TreeMap<>();
    private long stored;

    private ShopRun() {
        opening();
        for (int second = 0; second < SECONDS; second++) {
            put(second, at(second, 500));
            read(AUDIT, second, 800, second < SALE_FROM ? second : second - 1 - (second - SALE_FROM) * 2 / 3);
            read(CART, second, 900, second);
        }
    }

    static VirtualTime at(int second, int millis) {
        return START.plus(Duration.ofMillis(second * 1_000L + millis));
    }

    static PlaySession session(Prediction... questions) {
        Duration duration = Duration.ofSeconds(SECONDS);
        var setup = Setup.of(
                new Conditions(START, duration, 1, new NetworkSetup(Duration.ZERO, Duration.ZERO)),
                new StreamsSetup(List.of(new StreamSetup(CLICKS, 1, Duration.ofHours(24), true))));
        var scenario = new Scenario(
                "Shop", "", setup, new Scenario.View(1), List.of(), List.of(questions), List.of(), List.of());
        return new PlaySession(scenario, new WrittenRecording(START, START.plus(duration), new ShopRun().events));
    }

    static Prediction question(int askAt, int answerAt) {
        return new Prediction(
                "q",
                Duration.ofSeconds(askAt),
                Duration.ofSeconds(answerAt),
                "?",
                new Prediction.Answer.Choice(List.of()),
                "");
    }

    /** How many records are put in a second, refused ones among them. */
    static int offered(int second) {
        return sale(second) ? 150 : 60 + second % 10;
    }

    static int refused(int second) {
        return sale(second) ? 50 : 0;
    }

    private static boolean sale(int second) {
        return second >= SALE_FROM && second < SALE_TO;
    }

    private void opening() {
        events.add(new StreamCreated(START, CLICKS, 1, Duration.ofHours(24), START));
        events.add(new ShardsOpened(START, CLICKS, List.of(new ShardOpening(SHARD, HashKeyRange.ALL, null, null))));
        events.add(new StreamActivated(START, CLICKS));
        events.add(new ProducerStarted(START, WEB, CLICKS));
        for (ApplicationName application : List.of(AUDIT, CART)) {
            events.add(new ApplicationCreated(
                    START, application, CLICKS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
            events.add(new WorkerStarted(START, application, WORKER));
            events.add(new ShardAssigned(START, application, SHARD, WORKER, 0));
        }
    }

    private void put(int second, VirtualTime at) {
        var batch = RecordBatch.builder();
        for (int i = 0; i < offered(second); i++) {
            batch.add("key-" + i % 20, new byte[100]);
        }
        RecordBatch built = batch.build();
        int taken = built.size() - refused(second);
        events.add(new RecordsAppended(
                at,
                CLICKS,
                PutOrigin.of(WEB, second),
                built,
                Placement.of(range(0, taken), IntColumn.of(new int[taken]))));
        stored += taken;
        storedUntil[second] = stored;
        if (refused(second) > 0) {
            events.add(new PutThrottled(
                    at,
                    CLICKS,
                    PutOrigin.of(WEB, second),
                    built,
                    SHARD,
                    WriteLimit.RECORDS_PER_SEC,
                    range(taken, built.size())));
        }
    }

    private static IntColumn range(int from, int to) {
        return IntColumn.of(IntStream.range(from, to).toArray());
    }

    /** Reads all that was put up to a second. */
    private void read(ApplicationName application, int second, int millis, int upTo) {
        long from = cursors.getOrDefault(application, 0L);
        long to = storedUntil[upTo];
        VirtualTime at = at(second, millis);
        events.add(new RecordsRead(
                at,
                CLICKS,
                SHARD,
                new Caller.ApplicationWorker(application, WORKER),
                from,
                to,
                0,
                behindMillis(at, to),
                at,
                wait(application, at, from)));
        cursors.put(application, to);
    }

    private List<Wait> wait(ApplicationName application, VirtualTime at, long next) {
        long millis = behindMillis(at, next);
        return millis == 0 ? List.of() : List.of(new Wait(application, millis, at.plusMicros(-1_000 * millis)));
    }

    private long behindMillis(VirtualTime at, long next) {
        for (int second = 0; second < SECONDS; second++) {
            if (storedUntil[second] > next) {
                return at.since(at(second, 500)).toMillis();
            }
        }
        return 0;
    }
}
