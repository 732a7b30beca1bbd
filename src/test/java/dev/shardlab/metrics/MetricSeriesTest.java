package dev.shardlab.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.Wait;
import dev.shardlab.metrics.kinesis.StreamMetric;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.WrittenLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricSeriesTest {

    private static final VirtualTime START = new VirtualTime(1_700_000_000_123_456L);
    private static final Buckets BUCKETS = Buckets.covering(START, Duration.ofSeconds(60));
    private static final int PERIODS = 60;
    private static final long PAUSE_MICROS = 20_000;
    private static final int EVENTS = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_value_is_what_the_log_says(long seed) {
        List<Event> events = RandomLog.events(seed, EVENTS, START, PAUSE_MICROS);
        var series = new MetricSeries(BUCKETS);
        assertTrue(series.advance(log(events), Integer.MAX_VALUE));

        var naive = new NaiveCount(events);
        for (int i = 0; i < PERIODS; i++) {
            assertEquals(
                    values(
                            naive.between(BUCKETS.startOf(i), BUCKETS.startOf(i + 1)),
                            BUCKETS.startOf(i + 1).plusMicros(-1)),
                    values(series.counts(), i),
                    "period " + i + ", seed " + seed);
        }
    }

    @Test
    void a_log_that_grows_is_counted_as_one_that_is_whole() {
        List<Event> events = RandomLog.events(7, EVENTS, START, PAUSE_MICROS);
        var log = WrittenLog.of(List.of());
        var series = new MetricSeries(BUCKETS);
        for (int i = 0; i < events.size(); i++) {
            WrittenLog.append(log, events.get(i));
            if (i % 37 == 0) {
                series.advance(log, 30);
            }
        }
        while (!series.advance(log, 30)) {}

        assertEquals(EVENTS, series.counted());
        assertEquals(allOf(counted(log)), allOf(series));
    }

    @Test
    void no_call_counts_more_than_it_is_asked_to() {
        EventLog log = log(RandomLog.events(8, 100, START, PAUSE_MICROS));
        var series = new MetricSeries(BUCKETS);
        assertFalse(series.advance(log, 60));
        assertEquals(60, series.counted());
        assertTrue(series.advance(log, 60));
        assertTrue(series.advance(log, 60));
        assertEquals(100, series.counted());
    }

    @Test
    void a_log_that_takes_another_course_is_counted_anew() {
        EventLog first = log(RandomLog.events(9, EVENTS, START, PAUSE_MICROS));
        EventLog other = log(RandomLog.events(10, EVENTS + 1, START, PAUSE_MICROS));
        var series = counted(first);
        assertNotEquals(allOf(counted(other)), allOf(series));

        assertTrue(series.advance(other, Integer.MAX_VALUE));
        assertEquals(allOf(counted(other)), allOf(series));
        assertTrue(series.advance(log(List.of()), Integer.MAX_VALUE));
        assertEquals(allOf(new MetricSeries(BUCKETS)), allOf(series));
    }

    @Test
    void counted_in_parts_and_put_together_it_is_the_same() {
        List<Event> events = RandomLog.events(13, EVENTS, START, PAUSE_MICROS);
        var whole = counted(log(events)).counts();
        var together = new Counts(BUCKETS);
        for (int from = 0; from < EVENTS; from += 700) {
            var part = new Counts(BUCKETS);
            events.subList(from, Math.min(EVENTS, from + 700)).forEach(part::add);
            together.addAll(part);
        }
        for (int i = 0; i < PERIODS; i++) {
            assertEquals(values(whole, i), values(together, i));
        }
    }

    @Test
    void the_running_period_counts_what_has_happened_in_it_so_far() {
        List<Event> events = RandomLog.events(12, EVENTS, START, PAUSE_MICROS);
        EventLog log = log(events);
        for (int millis : List.of(0, 300, 1_000, 12_345, 40_000)) {
            VirtualTime until = START.plus(Duration.ofMillis(millis));
            int period = BUCKETS.indexOf(until);
            Counts counts = Counts.running(until, log.countUntil(until), BUCKETS, log);
            assertEquals(
                    values(naive(events, BUCKETS.startOf(period), until.plusMicros(1)), until), values(counts, period));
        }
    }

    @Test
    void a_application_is_behind_from_when_a_record_comes_until_it_is_read() {
        var counts = new Counts(BUCKETS);
        counts.add(waited(at(6_500), 0, 3_400));
        assertEquals(List.of(-1L, -1L, -1L, 899L, 1_899L, 2_899L, 3_400L, -1L), behind(counts));
    }

    @Test
    void the_longest_wait_counts_whichever_is_told_first() {
        for (int turn = 0; turn < 2; turn++) {
            var counts = new Counts(BUCKETS);
            counts.add(waited(at(5_500), turn == 0 ? 0 : 1, turn == 0 ? 4_000 : 1_000));
            counts.add(waited(at(5_500), turn == 0 ? 1 : 0, turn == 0 ? 1_000 : 4_000));
            assertEquals(List.of(-1L, 499L, 1_499L, 2_499L, 3_499L, 4_000L, -1L, -1L), behind(counts));
        }
    }

    @Test
    void what_expires_unread_had_been_waited_for() {
        var counts = new Counts(BUCKETS);
        var missed = new Wait(RandomLog.APPLICATIONS.getFirst(), 2_000, at(2_000));
        counts.add(new RecordsExpired(at(4_000), RandomLog.STREAMS.getFirst(), new ShardId(0), 0, 1, List.of(missed)));
        assertEquals(List.of(-1L, -1L, 999L, 1_999L, 2_000L, -1L, -1L, -1L), behind(counts));
    }

    @Test
    void what_still_waits_is_added_up_to_now() {
        var counts = new Counts(BUCKETS);
        Series run = counts.streams().behindOf(RandomLog.APPLICATIONS.getFirst(), RandomLog.STREAMS.getFirst());
        assertEquals(
                List.of(-1L, -1L, 499L, 1_499L, 2_000L, -1L),
                IntStream.range(0, 6)
                        .mapToObj(run.andWaiting(BUCKETS, at(4_500), 2_000, at(2_500))::at)
                        .toList());
    }

    @Test
    void what_waited_before_the_run_began_is_not_in_it() {
        var counts = new Counts(BUCKETS);
        counts.add(waited(at(1_500), 0, 86_400_000));
        assertEquals(List.of(86_399_499L, 86_400_000L, -1L, -1L, -1L, -1L, -1L, -1L), behind(counts));
    }

    private static List<Long> behind(Counts counts) {
        Series series = counts.streams().behindOf(RandomLog.APPLICATIONS.getFirst(), RandomLog.STREAMS.getFirst());
        return IntStream.range(0, 8).mapToObj(series::at).toList();
    }

    private static VirtualTime at(int millis) {
        return START.plus(Duration.ofMillis(millis));
    }

    private static RecordsRead waited(VirtualTime at, int shard, long millis) {
        return waited(at, shard, new Wait(RandomLog.APPLICATIONS.getFirst(), millis, at.plusMicros(-1_000 * millis)));
    }

    private static RecordsRead waited(VirtualTime at, int shard, Wait before) {
        return new RecordsRead(
                at,
                RandomLog.STREAMS.getFirst(),
                new ShardId(shard),
                new Caller.ApplicationWorker(RandomLog.APPLICATIONS.getFirst(), new WorkerName("w")),
                0,
                1,
                10,
                0,
                at,
                List.of(before));
    }

    @Test
    void a_cursor_that_was_set_back_was_not_behind_before_that() {
        var counts = new Counts(BUCKETS);
        counts.add(waited(at(5_500), 0, new Wait(RandomLog.APPLICATIONS.getFirst(), 4_000, at(4_200))));
        assertEquals(List.of(-1L, -1L, -1L, -1L, 3_499L, 4_000L, -1L, -1L), behind(counts));
    }

    private static NaiveCount naive(List<Event> events, VirtualTime from, VirtualTime to) {
        return new NaiveCount(new NaiveCount(events).between(from, to).events());
    }

    private static EventLog log(List<Event> events) {
        EventLog log = WrittenLog.of(events);
        return log;
    }

    private static MetricSeries counted(EventLog log) {
        var series = new MetricSeries(BUCKETS);
        series.advance(log, Integer.MAX_VALUE);
        return series;
    }

    private static Map<Integer, Map<String, Long>> allOf(MetricSeries series) {
        var all = new LinkedHashMap<Integer, Map<String, Long>>();
        for (int i = 0; i < PERIODS; i++) {
            all.put(i, values(series.counts(), i));
        }
        return all;
    }

    private static Map<String, Long> values(NaiveCount naive, VirtualTime last) {
        return values(naive::of, (application, stream) -> naive.behind(application, stream, last));
    }

    private static Map<String, Long> values(Counts counts, int period) {
        return values(
                (metric, stream) -> counts.streams().of(metric, stream).at(period),
                (application, stream) ->
                        counts.streams().behindOf(application, stream).at(period));
    }

    private static Map<String, Long> values(OfMetric ofMetric, OfApplication ofApplication) {
        var values = new LinkedHashMap<String, Long>();
        for (StreamName stream : RandomLog.STREAMS) {
            for (StreamMetric metric : StreamMetric.values()) {
                values.put(stream + " " + metric.title(), ofMetric.value(metric, stream));
            }
            for (ApplicationName application : RandomLog.APPLICATIONS) {
                values.put(stream + " behind of " + application, ofApplication.value(application, stream));
            }
        }
        return values;
    }

    private interface OfMetric {
        long value(StreamMetric metric, StreamName stream);
    }

    private interface OfApplication {
        long value(ApplicationName application, StreamName stream);
    }
}
