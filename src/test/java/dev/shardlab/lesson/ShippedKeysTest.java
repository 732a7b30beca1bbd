package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.sim.setup.Action;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The keys of the shipped lessons: what a sound answer says is right, with a margin, whatever chance brings. */
class ShippedKeysTest {

    private static final long SEEDS = Boolean.getBoolean("shardlab.long") ? 20 : 4;
    /** A winner leads by a fifth. */
    private static final double MARGIN = 0.8;

    private interface Check {
        void accept(Playthrough played);
    }

    private static void underEverySeed(String name, Check check) {
        check.accept(Playthrough.asShipped(name));
        LongStream.rangeClosed(1, SEEDS).forEach(seed -> check.accept(Playthrough.withSeed(name, seed)));
    }

    @Test
    void the_busiest_shard_of_the_log_leads_by_a_fifth() {
        underEverySeed("own-log", played -> {
            assertShard(3, played, "busiest-shard");
            assertLeads(3, played, "weblog", PerShard.RECORDS_STORED, 25, 55);
            assertOption(2, played, "after-reading");
            assertNumber(200 + 8 * 4, 0.05, played, "how-many-lines");
        });
    }

    @Test
    void names_go_where_their_hash_is_and_four_of_six_to_one_shard() {
        underEverySeed("partition-keys", played -> {
            assertShard(1, played, "second-order");
            // Six orders in ten seconds are on their way at either end, under one seed two more than usual.
            assertNumber(40, 0.06, played, "share-of-shard-1");
            assertOption(2, played, "share-of-shard-2");
        });
    }

    @Test
    void the_hot_key_throttles_one_shard_and_a_split_takes_that_along() {
        underEverySeed("hot-shard", played -> {
            assertShard(0, played, "which-throttles");
            assertLeads(0, played, "clicks", PerShard.RECORDS_THROTTLED, 14, 17);
            assertNumber(1000, 0.01, played, "one-second");
            assertOption(2, played, "does-a-split-help");
            double throttled = measured(stored("clicks", null, PerShard.RECORDS_THROTTLED, 35), played, 38);
            assertTrue(throttled > 1000, throttled + " throttled when the halves have been open for four seconds");
        });
    }

    @Test
    void a_reshard_moves_nothing_and_the_largest_shard_stores_most() {
        underEverySeed("resharding", played -> {
            assertOption(2, played, "where-do-they-stay");
            assertEquals(0, measured(new Measure.Moved(new StreamName("rides")), played, 130));
            assertTrue(measured(new Measure.Retained(new StreamName("rides"), new ShardId(0)), played, 32) > 50);
            assertShard(3, played, "which-child");
            assertShard(4, played, "largest-share");
            assertLeads(4, played, "rides", PerShard.RECORDS_STORED, 61, 73);
            assertNumber(3, 0, played, "open-after-merge");
        });
    }

    @Test
    void twice_the_rides_into_a_shard_that_is_split_does_not_make_the_records_move() {
        var busy = Playthrough.with(
                "resharding",
                Playthrough.at(Duration.ofSeconds(10), new Action.SetRate(new ProducerName("taxis"), 100)));
        assertOption(2, busy, "where-do-they-stay");
    }

    @Test
    void a_dead_workers_shards_wait_for_the_failover_time_and_begin_at_the_checkpoint() {
        ApplicationName alarm = new ApplicationName("alarm");
        underEverySeed("applications", played -> {
            assertOption(2, played, "what-is-left");
            assertNumber(120, 0.25, played, "how-far-behind");
            assertOption(2, played, "a-worker-dies");
            assertEquals(
                    10_000,
                    measured(new Measure.Unattended(alarm, new ShardId(2), Duration.ofSeconds(75)), played, 91));
            assertOption(2, played, "where-it-goes-on");
            assertTrue(measured(new Measure.ApplicationRead(alarm, true, Duration.ofSeconds(82)), played, 91) > 20);
        });
    }

    @Test
    void the_stream_lets_unread_records_expire_and_only_a_application_behind_loses_them() {
        ApplicationName archive = new ApplicationName("archive");
        underEverySeed("retention", played -> {
            assertNumber(48, 0.02, played, "how-many-retained");
            assertOption(2, played, "overtaken");
            assertTrue(measured(new Measure.ApplicationLost(archive, Duration.ZERO), played, 72 * 3600) >= 5);
            assertOption(2, played, "lowered-retention");
            assertTrue(measured(new Measure.ApplicationLost(archive, Duration.ofHours(113)), played, 114 * 3600) >= 10);
        });
    }

    @Test
    void whoever_helps_the_archive_first_is_not_asked_what_the_stream_does_with_its_records() {
        assertTrue(holds("overtaken", Playthrough.asShipped("retention")));
        for (Action done : List.of(
                new Action.SetRetention(new StreamName("weather"), Duration.ofHours(96)),
                new Action.StartWorker(new ApplicationName("archive"), new WorkerName("r2")),
                new Action.SetRate(new ProducerName("stations"), 0))) {
            var helped = Playthrough.with("retention", Playthrough.at(Duration.ofHours(31), done));
            assertFalse(holds("overtaken", helped), done.toString());
        }
    }

    private static boolean holds(String id, Playthrough played) {
        var prediction = played.scenario().predictions().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        return prediction.premise().all().stream()
                .allMatch(condition -> condition.holdsFor(
                        Measures.at(condition.measure(), played.timeline(), played.time(prediction.askAt()))));
    }

    @Test
    void every_order_of_a_week_waits_for_audit() {
        underEverySeed("two-futures", played -> {
            assertOption(2, played, "read-by-audit");
            assertNumber(120 * 180, 0.02, played, "waiting-for-audit");
        });
    }

    @Test
    void the_stream_keeps_what_was_read_and_the_queue_gives_the_slow_ones_order_to_another() {
        QueueName orders = new QueueName("orders");
        underEverySeed("queue-or-log", played -> {
            assertOption(2, played, "what-is-left");
            assertOption(2, played, "slower-than-the-timeout");
            assertOption(1, played, "order-of-one-customer");
            assertNumber(100, 0.06, played, "who-comes-late");
            assertEquals(1, measured(counted(orders, QueueMeasure.Counted.DEAD_LETTERED, 0), played, 145));
            assertTrue(measured(counted(orders, QueueMeasure.Counted.RECEIVED_AGAIN, 38), played, 58) >= 2);
            assertTrue(measured(counted(orders, QueueMeasure.Counted.OUT_OF_ORDER, 38), played, 78) >= 3);
            assertEquals(0, measured(counted(orders, QueueMeasure.Counted.RECEIVED_AGAIN, 0), played, 38));
        });
    }

    @Test
    void the_size_comes_first_five_times_and_then_the_interval_once() {
        underEverySeed("firehose-buffering", played -> {
            assertNumber(5, 0, played, "objects-in-ten-minutes");
            assertOption(2, played, "when-little-comes");
        });
    }

    private static Measure counted(QueueName queue, QueueMeasure.Counted what, int sinceSeconds) {
        return new QueueMeasure.CountedAtQueue(queue, what, Duration.ofSeconds(sinceSeconds));
    }

    private static void assertShard(int shard, Playthrough played, String prediction) {
        Truth truth = played.truth(prediction);
        assertEquals(new Truth.RightShards(Set.of(new ShardId(shard)), truth.words()), truth);
    }

    private static void assertOption(int index, Playthrough played, String prediction) {
        Truth truth = played.truth(prediction);
        assertEquals(new Truth.RightOption(index, truth.words()), truth);
    }

    /** A sound estimate is well within what is taken for right. */
    private static void assertNumber(double estimate, double tolerance, Playthrough played, String prediction) {
        var truth = (Truth.RightNumber) played.truth(prediction);
        assertEquals(truth.number(), estimate, truth.number() * tolerance + 1e-9, truth.words());
        assertTrue(truth.number() * tolerance <= truth.allowedDeviation() + 1e-9, prediction + " asks for more");
    }

    private static void assertLeads(int winner, Playthrough played, String stream, PerShard what, int from, int to) {
        var gains = new TreeMap<Integer, Double>();
        IntStream.range(0, 8)
                .forEach(i -> gains.put(i, measured(stored(stream, new ShardId(i), what, from), played, to)));
        double first = gains.remove(winner);
        double second = gains.values().stream().max(Double::compare).orElseThrow();
        assertTrue(second <= MARGIN * first, "shard " + winner + " has " + first + ", the next " + second);
    }

    private static Measure stored(String stream, ShardId shard, PerShard what, int sinceSeconds) {
        return new Measure.Stored(new StreamName(stream), shard, what, Duration.ofSeconds(sinceSeconds));
    }

    private static double measured(Measure measure, Playthrough played, long second) {
        return Measures.at(measure, played.timeline(), played.time(Duration.ofSeconds(second)));
    }
}
