package dev.shardlab.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.WrittenLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    values(naive.between(BUCKETS.startOf(i), BUCKETS.startOf(i + 1))),
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
    void just_before_a_moment_is_what_happened_up_to_it_and_no_longer_ago_than_a_period() {
        List<Event> events = RandomLog.events(12, EVENTS, START, PAUSE_MICROS);
        EventLog log = log(events);
        var naive = new NaiveCount(events);
        for (int millis : List.of(0, 300, 1_000, 12_345, 40_000)) {
            VirtualTime until = START.plus(Duration.ofMillis(millis));
            Counts counts = Counts.justBefore(until, log.countUntil(until), 1_000_000, log);
            VirtualTime after = until.plusMicros(1);
            assertEquals(values(naive.between(after.plusMicros(-1_000_000), after)), values(counts, 0));
        }
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

    private static Map<String, Long> values(NaiveCount naive) {
        return values(naive::of, naive::ageOf);
    }

    private static Map<String, Long> values(Counts counts, int period) {
        return values(
                (metric, stream) -> counts.of(metric, stream).at(period),
                (group, stream) -> counts.ageOf(group, stream).at(period));
    }

    private static Map<String, Long> values(OfMetric ofMetric, OfGroup ofGroup) {
        var values = new LinkedHashMap<String, Long>();
        for (StreamName stream : RandomLog.STREAMS) {
            for (Metric metric : Metric.values()) {
                values.put(stream + " " + metric.title(), ofMetric.value(metric, stream));
            }
            for (GroupName group : RandomLog.GROUPS) {
                values.put(stream + " age of " + group, ofGroup.value(group, stream));
            }
        }
        return values;
    }

    private interface OfMetric {
        long value(Metric metric, StreamName stream);
    }

    private interface OfGroup {
        long value(GroupName group, StreamName stream);
    }
}
