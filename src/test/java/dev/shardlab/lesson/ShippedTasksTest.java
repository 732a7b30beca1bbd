package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction.AddWorkers;
import dev.shardlab.sim.setup.QueueAction.ChangeSettings;
import dev.shardlab.sim.setup.QueueAction.StopQueueWorker;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tasks of the shipped lessons: what reaches their goals, a second try in time too, and what does not: nothing, less load, or
 * any one control that is not the point.
 */
class ShippedTasksTest {

    private static final WorkerName TRAINEE = new WorkerName("trainee");

    private final Lesson partitionKeys = new Lesson("partition-keys", "fill-shard-2");
    private final Lesson eachParcelOnce = new Lesson("queue-or-log", "each-parcel-once");
    private final Lesson freshAndLarge = new Lesson("firehose-buffering", "fresh-and-large");
    private final Lesson ownLog = new Lesson("own-log", "busiest-relieved");
    private final Lesson hotShard = new Lesson("hot-shard", "no-click-lost");
    private final Lesson resharding = new Lesson("resharding", "back-to-two");
    private final Lesson consumerApplications = new Lesson("applications", "caught-up");
    private final Lesson nothingLost = new Lesson("retention", "nothing-lost");
    private final Lesson archiveGains = new Lesson("retention", "archive-gains");
    private final Lesson twoFutures = new Lesson("two-futures", "audit-in-time");

    @TestFactory
    Stream<DynamicTest> the_kiosk_that_belongs_to_the_empty_shard_fills_it_alone() {
        return partitionKeys.tests(
                partitionKeys.reached("a rate", rate("49s", "kiosk-west", 2)),
                partitionKeys.reached("a burst late", burst("60s", "kiosk-west", 20)),
                partitionKeys.missed("nothing"),
                partitionKeys.missed("the other kiosk", rate("49s", "kiosk-south", 10)),
                partitionKeys.missed("both", rate("49s", "kiosk-south", 2), rate("50s", "kiosk-west", 2)),
                partitionKeys.missed("too few", burst("49s", "kiosk-west", 10)),
                partitionKeys.missed("with the shop closed", rate("49s", "shop", 0), rate("50s", "kiosk-west", 2)),
                partitionKeys.missed("a split", split("49s", "orders", 1)));
    }

    @TestFactory
    Stream<DynamicTest> a_timeout_longer_than_the_work_has_each_parcel_packed_once() {
        return eachParcelOnce.tests(
                eachParcelOnce.reached("ten seconds", hidden("153s", 10)),
                eachParcelOnce.reached("a minute, late", hidden("159s", 60)),
                eachParcelOnce.reached("at the second try", hidden("152s", 7), hidden("156s", 15)),
                eachParcelOnce.missed("nothing"),
                eachParcelOnce.missed("just the work, not the way", hidden("153s", 8)),
                eachParcelOnce.missed("still too short", hidden("153s", 7)),
                eachParcelOnce.missed("too late", hidden("190s", 20)),
                eachParcelOnce.missed("the trainee is sent home", on("153s", new StopQueueWorker(TRAINEE, 1))),
                eachParcelOnce.missed("a quiet shop", on("153s", new Action.SetRate(new ProducerName("shop"), 0))),
                eachParcelOnce.missed("more packers", on("153s", new AddWorkers(new WorkerName("packers"), 3))),
                eachParcelOnce.missed(
                        "a quiet shop, and time",
                        hidden("153s", 20),
                        on("154s", new Action.SetRate(new ProducerName("shop"), 0))));
    }

    private static TimedAction hidden(String at, int seconds) {
        return on(
                at,
                new ChangeSettings(
                        new QueueName("orders"),
                        QueueChange.of(
                                QueueSettings.DEFAULT.withVisibilityTimeout(Duration.ofSeconds(seconds)),
                                List.of(QueueAttribute.VISIBILITY_TIMEOUT))));
    }

    private static TimedAction on(String at, Action action) {
        return at(at, action);
    }

    @TestFactory
    Stream<DynamicTest> objects_of_a_megabyte_that_come_soon_enough_are_fresh_and_large() {
        return freshAndLarge.tests(
                freshAndLarge.reached("a megabyte", buffer("1265s", 1, 300)),
                freshAndLarge.reached("two megabytes", buffer("1265s", 2, 85)),
                freshAndLarge.reached("a minute", buffer("1265s", 5, 60)),
                freshAndLarge.reached("at the second try", buffer("1265s", 1, 10), buffer("23m", 1, 80)),
                freshAndLarge.missed("nothing"),
                freshAndLarge.missed("a second", buffer("1265s", 5, 1)),
                freshAndLarge.missed("half a minute", buffer("1265s", 5, 30)),
                freshAndLarge.missed("only ninety seconds, without the way", buffer("1265s", 5, 90)),
                freshAndLarge.missed("three megabytes", buffer("1265s", 3, 300)),
                freshAndLarge.missed("too late", buffer("27m", 1, 60)),
                freshAndLarge.missed("a quiet shop", rate("1265s", "shop", 5)),
                freshAndLarge.missed("a busy shop", rate("1265s", "shop", 70)),
                freshAndLarge.missed(
                        "a quiet shop, and a megabyte", buffer("1265s", 1, 300), rate("1266s", "shop", 13)),
                freshAndLarge.missed("an empty shop", rate("1265s", "shop", 0)));
    }

    private static TimedAction buffer(String at, int mebibytes, int seconds) {
        return at(
                at,
                new FirehoseAction.SetBuffering(
                        new DeliveryStreamName("orders-to-lake"), BufferingHints.ofMib(mebibytes, seconds)));
    }

    @TestFactory
    Stream<DynamicTest> a_split_of_the_busiest_shard_relieves_it() {
        return ownLog.tests(
                ownLog.reached("the busiest", split("72s", "weblog", 3)),
                ownLog.reached("at the second try", split("72s", "weblog", 0), split("85s", "weblog", 3)),
                ownLog.missed("nothing"),
                ownLog.missed("the emptiest", split("72s", "weblog", 2)),
                ownLog.missed("the next busiest", split("72s", "weblog", 0)),
                ownLog.missed("too late", split("110s", "weblog", 3)),
                ownLog.missed("a quiet server", split("72s", "weblog", 3), rate("80s", "web-server", 0)),
                ownLog.missed("a quiet server alone", rate("72s", "web-server", 0)),
                ownLog.missed("one more worker", start("72s", "visits", "v2")));
    }

    @TestFactory
    Stream<DynamicTest> better_keys_and_not_less_load_keep_every_click() {
        return hotShard.tests(
                hotShard.reached("as told", rate("41s", "campaign", 0), rate("42s", "campaign-by-visitor", 1400)),
                hotShard.reached("late", rate("45s", "campaign-by-visitor", 1400), rate("46s", "campaign", 0)),
                hotShard.missed("nothing"),
                hotShard.missed("less of the hot key", rate("41s", "campaign", 800), rate("41s", "app", 450)),
                hotShard.missed("the app instead", rate("41s", "campaign", 0), rate("41s", "app", 1400)),
                hotShard.missed("the campaign off", rate("41s", "campaign", 0)),
                hotShard.missed("both campaigns", rate("41s", "campaign-by-visitor", 1400)),
                hotShard.missed("one more split", split("41s", "clicks", 2)),
                hotShard.missed("eight shards", count("41s", "clicks", 6)));
    }

    @TestFactory
    Stream<DynamicTest> a_merge_into_even_halves_brings_the_stream_back_to_two() {
        return resharding.tests(
                resharding.reached("the even merge", merge("95s", "rides", 4, 5)),
                resharding.reached("the count", count("95s", "rides", 2)),
                resharding.reached("just in time", merge("103s", "rides", 4, 5)),
                resharding.missed("nothing"),
                resharding.missed("the uneven merge", merge("95s", "rides", 6, 4)),
                resharding.missed("no neighbours", merge("95s", "rides", 6, 5)),
                resharding.missed("quiet taxis", merge("95s", "rides", 4, 5), rate("96s", "taxis", 0)),
                resharding.missed("one more worker", start("95s", "dispatch", "d3")),
                resharding.missed(
                        "nobody reads",
                        merge("95s", "rides", 4, 5),
                        stop("96s", "dispatch", "d1"),
                        stop("97s", "dispatch", "d2")));
    }

    @TestFactory
    Stream<DynamicTest> four_workers_catch_up() {
        return consumerApplications.tests(
                consumerApplications.reached(
                        "two more", start("103s", "archive", "b3"), start("104s", "archive", "b4")),
                consumerApplications.reached("late", start("120s", "archive", "b3"), start("125s", "archive", "b4")),
                consumerApplications.reached(
                        "and a fifth",
                        start("103s", "archive", "b3"),
                        start("104s", "archive", "b4"),
                        start("105s", "archive", "b5")),
                consumerApplications.missed("nothing"),
                consumerApplications.missed("one more", start("103s", "archive", "b3")),
                consumerApplications.missed("a quiet greenhouse", rate("101s", "greenhouse", 0)),
                consumerApplications.missed("a quieter one", rate("101s", "greenhouse", 8)),
                consumerApplications.missed("more shards", count("101s", "readings", 8)),
                consumerApplications.missed("workers of the other application", start("103s", "alarm", "a3")));
    }

    @TestFactory
    Stream<DynamicTest>
            longer_retention_or_a_second_worker_saves_the_archive_and_only_the_worker_brings_it_away_from_the_edge() {
        return Stream.of(
                        nothingLost.tests(
                                nothingLost.reached("a second worker", start("121h", "archive", "r2")),
                                nothingLost.reached("three days", keep("121h", "weather", 72)),
                                nothingLost.missed("nothing"),
                                nothingLost.missed("thirty hours", keep("121h", "weather", 30)),
                                nothingLost.missed("quiet stations", rate("121h", "stations", 0)),
                                nothingLost.missed("workers of the other application", start("121h", "forecast", "f2")),
                                nothingLost.missed("too late", start("140h", "archive", "r2"))),
                        archiveGains.tests(
                                archiveGains.reached("a second worker", start("121h", "archive", "r2")),
                                archiveGains.reached("later", start("136h", "archive", "r2")),
                                archiveGains.reached(
                                        "both", keep("121h", "weather", 48), start("125h", "archive", "r2")),
                                archiveGains.missed("nothing"),
                                archiveGains.missed("three days", keep("121h", "weather", 72)),
                                archiveGains.missed("quiet stations", rate("121h", "stations", 0)),
                                archiveGains.missed(
                                        "workers of the other application", start("121h", "forecast", "f2"))))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> with_a_days_retention_a_worker_must_come_within_a_day() {
        return twoFutures.tests(
                twoFutures.reached("in time", keep("40h", "orders", 24), start("45h", "audit", "a1")),
                twoFutures.reached("another worker", keep("40h", "orders", 24), start("53h", "audit", "a2")),
                twoFutures.missed("nothing"),
                twoFutures.missed("only the retention", keep("40h", "orders", 24)),
                twoFutures.missed("only the worker", start("40h", "audit", "a1")),
                twoFutures.missed("too late", keep("40h", "orders", 24), start("56h", "audit", "a1")),
                twoFutures.missed(
                        "an empty shop",
                        keep("40h", "orders", 24),
                        rate("41h", "shop", 0),
                        start("45h", "audit", "a1")));
    }

    private record Try(String what, Status expected, List<TimedAction> done) {}

    private record Lesson(String scenario, String goal) {

        Try reached(String what, TimedAction... done) {
            return new Try(what, Status.REACHED, List.of(done));
        }

        Try missed(String what, TimedAction... done) {
            return new Try(what, Status.MISSED, List.of(done));
        }

        Stream<DynamicTest> tests(Try... tries) {
            return Stream.of(tries)
                    .map(tried -> dynamicTest(scenario + ", " + goal + ": " + tried.what(), () -> {
                        var played = Playthrough.with(scenario, tried.done().toArray(new TimedAction[0]));
                        GoalResult result = played.goal(goal);
                        assertEquals(tried.expected(), result.status(), () -> result.words() + " " + result.findings());
                    }));
        }
    }

    private static TimedAction rate(String at, String producer, double perSec) {
        return at(at, new Action.SetRate(new ProducerName(producer), perSec));
    }

    private static TimedAction burst(String at, String producer, int records) {
        return at(at, new Action.SendBurst(new ProducerName(producer), records));
    }

    private static TimedAction split(String at, String stream, int shard) {
        return at(at, new Action.Split(new StreamName(stream), new ShardId(shard), null));
    }

    private static TimedAction merge(String at, String stream, int shard, int with) {
        return at(at, new Action.Merge(new StreamName(stream), new ShardId(shard), new ShardId(with)));
    }

    private static TimedAction count(String at, String stream, int shards) {
        return at(at, new Action.SetShardCount(new StreamName(stream), shards));
    }

    private static TimedAction keep(String at, String stream, long hours) {
        return at(at, new Action.SetRetention(new StreamName(stream), Duration.ofHours(hours)));
    }

    private static TimedAction start(String at, String application, String worker) {
        return at(at, new Action.StartWorker(new ApplicationName(application), new WorkerName(worker)));
    }

    private static TimedAction stop(String at, String application, String worker) {
        return at(at, new Action.StopWorker(new ApplicationName(application), new WorkerName(worker)));
    }

    /** @param at seconds or hours, such as {@code 49s} */
    private static TimedAction at(String at, Action action) {
        return Playthrough.at(Duration.parse("PT" + at), action);
    }
}
