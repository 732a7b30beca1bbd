package dev.shardlab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.compare.kit.Unit;
import dev.shardlab.event.Event;
import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.timeline.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FuturesTest {

    private static final ComparedSubject ALL = new ComparedSubject.Everything();
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Shipped hot = Shipped.play("hot-shard");
    private final Shipped spread = Shipped.play("hot-shard", "producers.campaign.keys={\"count\": 100}");

    private static List<Event> events(Shipped shipped) {
        EventLog log = shipped.timeline().log();
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i));
        }
        return events;
    }

    private static ComparisonRow row(Table table, ComparedSubject subject, Quantity quantity) {
        return Objects.requireNonNull(table.row(subject, quantity));
    }

    @Test
    void the_same_future_twice_has_no_difference() {
        Shipped again = Shipped.play("hot-shard");
        Futures futures = new Futures(hot.ledger(), again.ledger());
        assertEquals(Optional.empty(), futures.firstDifference(MINUTE));
        Table table = futures.at(MINUTE);
        assertTrue(table.rows().stream().allMatch(ComparisonRow::isAlike));
        assertTrue(table.goals().stream().allMatch(GoalRow::isAlike));
    }

    @Test
    void the_first_difference_is_the_first_pair_of_events_that_are_not_equal() {
        List<Event> a = events(hot);
        List<Event> b = events(spread);
        int expected = 0;
        while (a.get(expected).equals(b.get(expected))) {
            expected++;
        }
        Futures futures = new Futures(hot.ledger(), spread.ledger());
        assertEquals(
                Optional.of(new FirstDifference(expected, a.get(expected), b.get(expected))),
                futures.firstDifference(MINUTE));
        Duration before = a.get(expected).at().since(hot.timeline().start()).minusNanos(1_000);
        assertEquals(
                Optional.empty(), futures.firstDifference(before), "asked for an earlier time it knows of none yet");
    }

    @Test
    void where_one_has_already_gone_on_and_the_other_does_so_later_they_differ() {
        Shipped later = Shipped.play("hot-shard", "actions.0.at=27s");
        Futures futures = new Futures(hot.ledger(), later.ledger());
        assertEquals(Optional.empty(), futures.firstDifference(Duration.ofMillis(25_999)));
        FirstDifference first = futures.firstDifference(Duration.ofSeconds(26)).orElseThrow();
        assertEquals(hot.timeline().start().plus(Duration.ofSeconds(26)), first.at());
    }

    @Test
    void before_they_part_all_rows_are_alike_and_afterwards_the_hot_key_tells() {
        Futures futures = new Futures(hot.ledger(), spread.ledger());
        Table late = futures.at(MINUTE);
        ComparisonRow throttled = row(late, ALL, Quantity.RECORDS_THROTTLED);
        assertTrue(Objects.requireNonNull(throttled.a()) > 100_000);
        assertEquals(0.0, throttled.b());
        assertEquals(-throttled.a(), throttled.difference());
        assertTrue(futures.at(Duration.ofSeconds(7)).rows().stream().allMatch(ComparisonRow::isAlike));
        assertEquals(late, futures.at(MINUTE), "going back and forth changes nothing");
    }

    @Test
    void a_shard_that_only_one_future_has_is_missing_in_the_other() {
        Shipped four = Shipped.play("hot-shard", "streams.clicks.shards=4");
        Table table = new Futures(hot.ledger(), four.ledger()).at(MINUTE);
        ComparisonRow fifth = row(table, new ComparedSubject.OfShard(CLICKS, new ShardId(5)), Quantity.RECORDS_STORED);
        assertNull(fifth.a());
        assertNull(fifth.difference());
        assertTrue(Objects.requireNonNull(fifth.b()) > 0);
        assertEquals(2.0, row(table, ALL, Quantity.OPEN_SHARDS).difference());
    }

    @Test
    void of_the_only_stream_nothing_is_said_twice() {
        Table table = new Futures(hot.ledger(), spread.ledger()).at(MINUTE);
        assertNull(table.row(new ComparedSubject.OfStream(CLICKS), Quantity.RECORDS_STORED));
    }

    @Test
    void goals_stand_side_by_side() {
        Shipped solved =
                Shipped.play("hot-shard", "producers.campaign.rate=0", "producers.campaign-by-visitor.rate=1400");
        Table table = new Futures(hot.ledger(), solved.ledger()).at(Duration.ofSeconds(62));
        GoalRow goal = table.goals().getFirst();
        assertEquals(Status.MISSED, Objects.requireNonNull(goal.a()).status());
        assertEquals(Status.REACHED, Objects.requireNonNull(goal.b()).status());
    }

    @Test
    void a_goal_that_only_one_lesson_has_is_missing_in_the_other() {
        Shipped without = Shipped.play("hot-shard", "lesson=null");
        GoalRow goal =
                new Futures(without.ledger(), hot.ledger()).at(MINUTE).goals().getFirst();
        assertNull(goal.a());
    }

    @Test
    void two_shards_for_an_hour_are_two_shard_hours() {
        Shipped shipped = Shipped.play("retention");
        FutureStanding standing = shipped.ledger().at(shipped.timeline().start().plus(Duration.ofHours(1)));
        assertEquals(2.0, standing.values().get(ALL).get(Quantity.SHARD_HOURS));
        assertEquals(0.03, standing.values().get(ALL).get(Quantity.COST), 0.001, "two shard-hours and a few records");
    }

    @Test
    void numbers_are_read_whole_or_to_three_figures() {
        assertEquals(
                List.of("0", "34,120", "12,346", "0.0447", "0.000534", "-1.5", "100"),
                List.of(
                        Unit.RECORDS.write(0),
                        Unit.RECORDS.write(34_120),
                        Unit.SHARD_HOURS.write(12_345.6),
                        Unit.SHARD_HOURS.write(0.044722),
                        Unit.US_DOLLARS.write(0.00053392),
                        Unit.SHARD_HOURS.write(-1.5),
                        Unit.SHARD_HOURS.write(99.99)));
    }
}
