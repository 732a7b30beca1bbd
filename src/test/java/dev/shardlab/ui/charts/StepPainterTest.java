package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.metrics.Counts;
import dev.shardlab.metrics.MetricSeries;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.WrittenLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten seconds, ten pixels each; a value of 1 is ten pixels high. */
class StepPainterTest {

    private static final VirtualTime START = new VirtualTime(0);
    private static final VirtualTime END = millis(10_000);
    private static final Plot PLOT = new Plot(0, 0, 100, 100, START, END, 10);
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final ApplicationName CART = new ApplicationName("cart");
    private static final ShardId SHARD = new ShardId(0);
    private static final WorkerName WORKER = new WorkerName("worker");
    private static final ProducerName WEB = new ProducerName("web");
    private static final RecordBatch ONE =
            RecordBatch.builder().add("key", new byte[1]).build();

    @Test
    void every_period_is_level_at_its_count() {
        List<Event> events = refusals(500, 600, 1_500, 3_100, 3_200, 3_300);
        assertEquals(
                "M0,80 L10,80 L10,90 L20,90 L20,100 L30,100 L30,70 L40,70 L40,100 L50,100",
                past(events, millis(5_000), END));
    }

    @Test
    void before_the_playhead_nothing_is_told_that_happens_after_it() {
        List<Event> events = refusals(2_100, 2_600, 2_700, 2_800);
        assertEquals("M0,100 L10,100 L10,100 L20,100 L20,90 L25,90", past(events, millis(2_500), END));
        assertEquals("M25,60 L30,60 L30,100 L40,100", future(events, millis(2_500), END, millis(4_999)));
    }

    @Test
    void at_the_end_of_the_run_all_of_it_is_past() {
        List<Event> events = refusals(500, 9_500);
        String drawn = past(events, END, END);
        assertTrue(drawn.startsWith("M0,90 L10,90 L10,100 L20,100 "), drawn);
        assertTrue(drawn.endsWith(" L80,100 L90,100 L90,90 L100,90"), drawn);
        assertEquals("", future(events, END, END, END));
    }

    @Test
    void what_is_not_known_yet_is_not_drawn_as_nothing() {
        List<Event> events = refusals(500);
        assertEquals("M0,90 L10,90 L10,100 L20,100", past(events, millis(5_000), millis(2_500)));
        assertEquals("", future(events, millis(5_000), millis(2_500), END));
    }

    @Test
    void a_short_silence_of_a_reader_is_bridged_and_a_long_one_is_seen() {
        List<Event> events = Stream.of(500, 2_500, 8_500)
                .map(millis -> (Event) read(millis, 5))
                .toList();
        assertEquals("M0,50 L10,50 L20,50 L30,50 M80,50 L90,50 L90,50 L95,50", agePast(events, millis(9_500)));
    }

    @Test
    void maxima_too_narrow_to_see_are_taken_together_up_to_the_playhead() {
        List<Event> events = List.of(read(500, 2), read(1_500, 4), read(2_500, 3), read(3_500, 1), read(4_500, 8));
        ChartMoment moment = moment(events, millis(3_700), END, END);
        ChartTrack age = ChartTrack.of(StreamChart.ITERATOR_AGE, moment).getFirst();
        var narrow = new Plot(0, 0, 20, 100, START, END, 10);
        var past = new WrittenPen();
        StepPainter.past(moment, narrow, age, past);
        assertEquals("M0,60 L4,60 L4,70 L7,70", past.toString());
        var future = new WrittenPen();
        StepPainter.future(moment, narrow, age, future);
        assertEquals("M7,90 L8,90 L8,20 L12,20", future.toString());
    }

    @Test
    void a_reader_that_fell_silent_has_no_age() {
        List<Event> events = List.of(read(500, 5));
        assertEquals("M0,50 L10,50 L50,50 L54,50", agePast(events, millis(5_400)));
        assertEquals("M0,50 L10,50", agePast(events, millis(6_400)));
    }

    private static String past(List<Event> events, VirtualTime playhead, VirtualTime known) {
        ChartMoment moment = moment(events, playhead, known, END);
        var pen = new WrittenPen();
        StepPainter.past(moment, PLOT, track(moment), pen);
        return pen.toString();
    }

    private static String agePast(List<Event> events, VirtualTime playhead) {
        ChartMoment moment = moment(events, playhead, END, END);
        var pen = new WrittenPen();
        StepPainter.past(
                moment, PLOT, ChartTrack.of(StreamChart.ITERATOR_AGE, moment).getFirst(), pen);
        return pen.toString();
    }

    private static String future(List<Event> events, VirtualTime playhead, VirtualTime known, VirtualTime foreseen) {
        ChartMoment moment = moment(events, playhead, known, foreseen);
        var pen = new WrittenPen();
        StepPainter.future(moment, PLOT, track(moment), pen);
        return pen.toString();
    }

    private static ChartTrack track(ChartMoment moment) {
        return ChartTrack.of(StreamChart.WRITE_THROUGHPUT_EXCEEDED, moment).getFirst();
    }

    private static ChartMoment moment(
            List<Event> events, VirtualTime playhead, VirtualTime known, VirtualTime foreseen) {
        EventLog log = WrittenLog.of(events);
        var series = new MetricSeries(Buckets.covering(START, Duration.ofSeconds(10)));
        series.advance(log, Integer.MAX_VALUE);
        return new ChartMoment(
                new ChartSubject.OfStream(CLICKS),
                true,
                START,
                END,
                playhead,
                known,
                foreseen,
                series.counts(),
                Counts.running(playhead, log.countUntil(playhead), series.buckets(), log),
                List.of(new ChartMoment.Application(CART, START, Backlog.NONE, List.of(), 0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Event> refusals(int... atMillis) {
        return IntStream.of(atMillis)
                .mapToObj(at -> (Event) new PutThrottled(
                        millis(at),
                        CLICKS,
                        PutOrigin.of(WEB, 1),
                        ONE,
                        SHARD,
                        WriteLimit.RECORDS_PER_SEC,
                        IntColumn.of(0)))
                .toList();
    }

    private static RecordsRead read(int atMillis, long behind) {
        return new RecordsRead(
                millis(atMillis),
                CLICKS,
                SHARD,
                new Caller.ApplicationWorker(CART, WORKER),
                0,
                0,
                0,
                behind,
                millis(atMillis),
                List.of());
    }

    private static VirtualTime millis(int millis) {
        return START.plus(Duration.ofMillis(millis));
    }
}
