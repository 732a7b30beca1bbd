package dev.shardlab.lesson;

import static dev.shardlab.lesson.Playthrough.asShipped;
import static dev.shardlab.lesson.Playthrough.at;
import static dev.shardlab.lesson.Playthrough.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.event.ApplicationEvent.ShardFinished;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.words.ItemCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped lessons tell the truth: what each says is what its events show, and its tasks can be done. */
class ShippedStoriesTest {

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static <E extends Event> Stream<E> events(Playthrough played, Class<E> kind) {
        var log = played.timeline().log();
        return LongStream.range(0, log.size())
                .mapToObj(log::get)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Duration when(Playthrough played, Event event) {
        return event.at().since(played.timeline().start());
    }

    private static ShardState shard(LabState state, int index) {
        return state.kinesis().streams().iterator().next().shards().get(index);
    }

    private static Truth.RightShards rightShard(Truth truth, int shard) {
        return new Truth.RightShards(Set.of(new ShardId(shard)), truth.words());
    }

    private static double number(Truth truth) {
        return ((Truth.RightNumber) truth).number();
    }

    private static int option(Truth truth) {
        return ((Truth.RightOption) truth).index();
    }

    private static TimedAction rate(long second, String producer, double perSec) {
        return at(seconds(second), new Action.SetRate(new ProducerName(producer), perSec));
    }

    private static TimedAction start(Duration time, String application, String worker) {
        return at(time, new Action.StartWorker(new ApplicationName(application), new WorkerName(worker)));
    }

    @Nested
    class PartitionKeys {

        private static final String NAME = "partition-keys";

        @Test
        void adas_second_order_goes_where_her_first_one_went() {
            Truth truth = asShipped(NAME).truth("second-order");
            assertEquals(rightShard(truth, 1), truth);
            assertEquals(1, shard(asShipped(NAME).stateAt(seconds(4)), 1).next());
        }

        @Test
        void four_of_six_names_belong_to_one_shard() {
            assertEquals(40, number(asShipped(NAME).truth("share-of-shard-1")), 2);
        }

        @Test
        void no_name_belongs_to_the_empty_shard() {
            assertEquals(2, option(asShipped(NAME).truth("share-of-shard-2")));
            assertEquals(0, shard(asShipped(NAME).stateAt(seconds(75)), 2).next());
        }
    }

    @Nested
    class HotShard {

        private static final String NAME = "hot-shard";

        @Test
        void the_shard_of_the_hot_key_throttles_and_the_other_does_not() {
            Truth truth = asShipped(NAME).truth("which-throttles");
            assertEquals(rightShard(truth, 0), truth);
            LabState state = asShipped(NAME).stateAt(seconds(25));
            assertTrue(shard(state, 0).throttled() > 0);
            assertEquals(0, shard(state, 1).throttled());
        }

        @Test
        void nothing_is_throttled_before_the_question() {
            assertEquals(0, asShipped(NAME).stateAt(seconds(14)).totals().throttled());
        }

        @Test
        void the_hot_shard_stores_a_thousand_records_in_a_second() {
            assertEquals(1_000, number(asShipped(NAME).truth("one-second")));
        }

        @Test
        void clicks_are_lost_by_the_time_it_is_said_and_clicks_of_the_app_among_them() {
            LabState state = asShipped(NAME).stateAt(seconds(22));
            assertTrue(state.producers()
                            .named(new ProducerName("campaign"))
                            .orElseThrow()
                            .abandoned()
                    > 0);
            assertTrue(state.producers()
                            .named(new ProducerName("app"))
                            .orElseThrow()
                            .throttled()
                    > 0);
        }

        @Test
        void a_split_does_not_help_against_one_hot_key() {
            var played = asShipped(NAME);
            assertEquals(2, option(played.truth("does-a-split-help")));
            Duration split =
                    when(played, events(played, Resharded.class).findFirst().orElseThrow());
            assertEquals(seconds(31), split);
            LabState after = played.stateAt(seconds(38));
            assertTrue(shard(after, 2).throttled() > 0);
            assertEquals(0, shard(after, 3).throttled());
        }

        @Test
        void better_keys_reach_the_goal() {
            var played = with(NAME, rate(42, "campaign", 0), rate(43, "campaign-by-visitor", 1_400));
            assertEquals(Status.REACHED, played.goal("no-click-lost").status());
        }

        @Test
        void sending_less_does_not() {
            assertEquals(
                    Status.MISSED,
                    with(NAME, rate(42, "campaign", 900)).goal("no-click-lost").status());
        }

        @Test
        void with_many_keys_a_split_does_help() {
            var split = at(seconds(44), new Action.Split(new StreamName("clicks"), new ShardId(1), null));
            var without = with(NAME, rate(42, "campaign", 0), rate(43, "campaign-by-visitor", 3_000));
            var played = with(NAME, rate(42, "campaign", 0), rate(43, "campaign-by-visitor", 3_000), split);
            assertTrue(shard(without.stateAt(seconds(64)), 1).throttled() > 0);
            LabState settled = played.stateAt(seconds(54));
            LabState end = played.stateAt(seconds(64));
            assertEquals(settled.totals().throttled(), end.totals().throttled());
        }
    }

    @Nested
    class OwnLog {

        private static final String NAME = "own-log";

        @Test
        void every_line_of_the_small_log_is_put_and_lasts_for_the_task() {
            assertEquals(600, asShipped(NAME).stateAt(seconds(150)).totals().put());
            assertTrue(asShipped(NAME).stateAt(seconds(125)).totals().put() < 600);
        }

        @Test
        void ten_thousand_lines_are_put_and_none_is_throttled(@TempDir Path folder) throws IOException {
            Path log = Files.write(
                    folder.resolve("access.log"),
                    IntStream.range(0, 10_000)
                            .mapToObj(i -> "192.0.2." + i * i % 251 + " - - [02/Mar/2026:09:00:00 +0000] \"GET /" + i
                                    + " HTTP/1.1\" 200 512 \"-\" \"-\"")
                            .toList());
            LabState end = Playthrough.withLog(NAME, log).stateAt(seconds(150));
            assertEquals(10_000, end.totals().put());
            assertEquals(0, end.totals().throttled());
        }

        @Test
        void reading_takes_nothing_away() {
            LabState state = asShipped(NAME).stateAt(seconds(59));
            assertEquals(0, state.totals().expired());
            assertTrue(state.totals().read() > 0);
        }
    }

    @Nested
    class Resharding {

        private static final String NAME = "resharding";

        @Test
        void the_first_split_takes_place_between_its_question_and_the_answer() {
            var played = asShipped(NAME);
            assertEquals(
                    List.of(seconds(31), seconds(60), seconds(90)),
                    events(played, Resharded.class)
                            .map(event -> when(played, event))
                            .toList());
            assertEquals(2, option(played.truth("where-do-they-stay")));
        }

        @Test
        void a_parent_is_read_to_its_end_before_its_children() {
            var played = asShipped(NAME);
            Duration finished = when(
                    played,
                    events(played, ShardFinished.class)
                            .filter(event -> event.shard().index() == 0)
                            .findFirst()
                            .orElseThrow());
            Duration begun = when(
                    played,
                    events(played, RecordsRead.class)
                            .filter(event ->
                                    event.shard().index() == 2 || event.shard().index() == 3)
                            .findFirst()
                            .orElseThrow());
            assertTrue(finished.compareTo(begun) < 0);
            assertTrue(finished.compareTo(seconds(33)) > 0, "the parent holds records for a while after it closed");
        }

        @Test
        void the_tram_goes_to_one_of_the_children() {
            Truth truth = asShipped(NAME).truth("which-child");
            assertEquals(rightShard(truth, 3), truth);
            assertTrue(events(asShipped(NAME), Resharded.class)
                    .findFirst()
                    .orElseThrow()
                    .opened()
                    .get(1)
                    .range()
                    .contains(KeyHasher.hashOf("tram-1")));
        }

        @Test
        void the_larger_share_of_an_uneven_split_stores_most() {
            Truth truth = asShipped(NAME).truth("largest-share");
            assertEquals(rightShard(truth, 4), truth);
        }

        @Test
        void three_shards_are_open_after_the_merge() {
            assertEquals(3, number(asShipped(NAME).truth("open-after-merge")));
        }

        @Test
        void shards_that_are_no_neighbours_are_not_merged() {
            var merge = new Action.Merge(new StreamName("rides"), new ShardId(5), new ShardId(6));
            var played = with(NAME, at(seconds(95), merge));
            assertEquals(1, events(played, ChangeRefused.class).count());
            assertEquals(Status.MISSED, played.goal("back-to-two").status());
        }
    }

    @Nested
    class Retention {

        private static final String NAME = "retention";

        private static TimedAction keepFor(long days, long atHour) {
            return at(hours(atHour), new Action.SetRetention(new StreamName("weather"), Duration.ofDays(days)));
        }

        @Test
        void the_first_record_expires_when_it_is_a_day_old() {
            var played = asShipped(NAME);
            Duration first = when(
                    played, events(played, RecordsExpired.class).findFirst().orElseThrow());
            assertTrue(
                    first.compareTo(hours(24)) > 0 && first.compareTo(hours(24).plusMinutes(30)) < 0);
        }

        @Test
        void the_stream_holds_a_days_readings() {
            assertEquals(48, number(asShipped(NAME).truth("how-many-retained")), 1);
        }

        @Test
        void archive_is_overtaken_when_the_lesson_says_so_and_loses_records() {
            var played = asShipped(NAME);
            Duration overtaken = overtakings(played).getFirst();
            assertTrue(overtaken.compareTo(hours(56)) > 0 && overtaken.compareTo(hours(72)) < 0, "at " + overtaken);
        }

        /** When archive's reading jumped ahead. */
        private static List<Duration> overtakings(Playthrough played) {
            long[] next = new long[2];
            return events(played, RecordsRead.class)
                    .filter(read -> read.reader().isWorkerOf(new ApplicationName("archive")))
                    .filter(read -> {
                        boolean jumped = read.fromIndex() > next[read.shard().index()];
                        next[read.shard().index()] = read.toIndex();
                        return jumped;
                    })
                    .map(read -> when(played, read))
                    .toList();
        }

        @Test
        void forecast_reads_every_record() {
            LabState end = asShipped(NAME).stateAt(hours(192));
            ApplicationState forecast =
                    end.kcl().application(new ApplicationName("forecast")).orElseThrow();
            assertEquals(
                    end.totals().put(),
                    forecast.read()
                            + ApplicationLag.of(forecast, end.kinesis(), end.now())
                                    .records());
        }

        @Test
        void a_second_worker_saves_the_archive() {
            var played = with(NAME, start(hours(51), "archive", "r2"));
            assertEquals(List.of(), overtakings(played));
        }
    }

    @Nested
    class ConsumerApplications {

        private static final String NAME = "applications";
        private static final ApplicationName ALARM = new ApplicationName("alarm");
        private static final ApplicationName ARCHIVE = new ApplicationName("archive");

        @Test
        void the_second_application_finds_what_the_first_has_read() {
            assertEquals(2, option(asShipped(NAME).truth("what-is-left")));
            ApplicationState archive = asShipped(NAME)
                    .stateAt(seconds(24))
                    .kcl()
                    .application(ARCHIVE)
                    .orElseThrow();
            assertTrue(archive.leases().stream().allMatch(lease -> lease.beganIndex() == 0));
        }

        @Test
        void one_worker_falls_behind_and_a_second_one_only_stops_that() {
            var played = asShipped(NAME);
            long before = behind(played, 32);
            long atTheWorst = behind(played, 54);
            long later = behind(played, 90);
            assertTrue(atTheWorst > 3 * before, before + " then " + atTheWorst);
            assertTrue(later > atTheWorst * 3 / 4 && later <= atTheWorst, atTheWorst + " then " + later);
        }

        private static long behind(Playthrough played, long second) {
            LabState state = played.stateAt(seconds(second));
            return ApplicationLag.of(
                            state.kcl().application(ARCHIVE).orElseThrow(),
                            state.kinesis(),
                            played.time(seconds(second)))
                    .records();
        }

        @Test
        void a_worker_that_dies_leaves_what_it_had_read_but_not_checkpointed_to_be_read_again_ten_seconds_later() {
            var played = asShipped(NAME);
            ApplicationState alarm = played.stateAt(seconds(76).minusNanos(1_000))
                    .kcl()
                    .application(ALARM)
                    .orElseThrow();
            long unwritten = alarm.leasesOf(new WorkerName("a2")).stream()
                    .mapToLong(lease -> lease.readIndex() - lease.checkpointIndex())
                    .sum();
            ApplicationState silent = played.stateAt(seconds(86).minusNanos(1_000))
                    .kcl()
                    .application(ALARM)
                    .orElseThrow();
            ApplicationState after =
                    played.stateAt(seconds(91)).kcl().application(ALARM).orElseThrow();
            assertEquals(0, silent.readAgain());
            assertEquals(unwritten, after.readAgain());
            assertTrue(unwritten > 20, unwritten + " unwritten");
        }

        @Test
        void a_fifth_worker_has_nothing_to_read() {
            var played = with(
                    NAME,
                    start(seconds(93), "archive", "b3"),
                    start(seconds(94), "archive", "b4"),
                    start(seconds(95), "archive", "b5"));
            ApplicationState archive =
                    played.stateAt(seconds(100)).kcl().application(ARCHIVE).orElseThrow();
            assertEquals(
                    List.of(1, 1, 1, 1, 0),
                    archive.workers().stream()
                            .map(archive::leasesOf)
                            .map(List<LeaseState>::size)
                            .toList());
        }
    }

    @Nested
    class TwoFutures {

        private static final String NAME = "two-futures";
        private static final ApplicationName AUDIT = new ApplicationName("audit");

        @Test
        void as_planned_audit_reads_all_that_waited_for_it() {
            var played = asShipped(NAME);
            assertEquals(0, neverRead(played, hours(190)));
        }

        @Test
        void with_a_retention_of_a_day_audit_loses_what_is_older_and_the_window_counts_the_same() {
            var played = with(NAME, at(hours(40), new Action.SetRetention(new StreamName("orders"), hours(24))));
            var cards = new ItemCards(played.timeline().log(), played.timeline().start());
            for (long hour : List.of(100L, 150L, 160L)) {
                long lost = neverRead(played, hours(hour));
                assertTrue(lost > 8_000, "lost " + lost);
                var audit = cards.of(
                        new ApplicationItem.OfApplication(AUDIT),
                        played.stateAt(hours(hour)),
                        played.time(hours(hour)));
                assertTrue(
                        audit.rows().stream()
                                .anyMatch(row -> row.label().equals("lost unread")
                                        && row.value().equals(String.format(Locale.ROOT, "%,d records", lost))),
                        () -> lost + " lost: " + audit.rows());
            }
        }

        /** How many records expired before any worker of audit had read them. */
        private static long neverRead(Playthrough played, Duration until) {
            long[] read = new long[2];
            long lost = 0;
            for (long i = 0; i < played.timeline().log().countUntil(played.time(until)); i++) {
                switch (played.timeline().log().get(i)) {
                    case RecordsRead e
                    when e.reader().isWorkerOf(AUDIT) ->
                        read[e.shard().index()] = Math.max(read[e.shard().index()], e.toIndex());
                    case RecordsExpired e ->
                        lost += Math.max(
                                0,
                                e.toIndex()
                                        - Math.max(e.fromIndex(), read[e.shard().index()]));
                    default -> {}
                }
            }
            return lost;
        }
    }
}
