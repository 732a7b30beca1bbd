package dev.shardlab.sim;

import static dev.shardlab.sim.Setups.START;
import static dev.shardlab.sim.Setups.WEB;
import static dev.shardlab.sim.Setups.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;
import dev.shardlab.sim.producer.InputFile;
import dev.shardlab.sim.producer.InputFile.Line;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.Source.Pacing;
import dev.shardlab.sim.setup.TimedAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A text file played as a producer. */
class FilePlayingTest {

    private static final LineExpression FIRST_WORD = new LineExpression("^(\\S+) ");
    private static final String APACHE = "\\[([^\\]]+)\\]";

    private final List<Event> events = new ArrayList<>();

    @Test
    void every_line_is_a_record_with_the_key_found_in_it_byte_for_byte() {
        play(byRate(10), "10.0.0.1 GET /ä", "10.0.0.2 GET /b", "10.0.0.1 GET /c");

        assertEquals(
                List.of("10.0.0.1|10.0.0.1 GET /ä", "10.0.0.2|10.0.0.2 GET /b", "10.0.0.1|10.0.0.1 GET /c"), sent());
    }

    @Test
    void a_line_that_cannot_become_a_record_is_reported_and_the_rest_still_plays() {
        play(byRate(10), "a 1", "nokey", "b " + "x".repeat(1 << 20), "k".repeat(257) + " 2", "!bad", "c 3");

        assertEquals(List.of("a|a 1", "c|c 3"), sent());
        assertEquals(
                List.of(
                        "2: no partition key found in 'nokey'",
                        "3: line and key have 1048579 bytes, a record at most 1048576",
                        "4: the partition key has more than 256 characters",
                        "5: byte 1 is not UTF-8"),
                problems());
    }

    @Test
    void problems_behind_the_last_good_line_are_reported_too() {
        play(byRate(10), "a 1", "nokey");
        assertEquals(List.of("2: no partition key found in 'nokey'"), problems());
    }

    @Test
    void once_the_last_line_has_been_sent_the_rate_is_nothing() {
        play(byRate(10), "a 1", "b 2");
        assertEquals(
                List.of("10.0 after 0", "0.0 after 168"),
                events.stream()
                        .filter(RateChanged.class::isInstance)
                        .map(RateChanged.class::cast)
                        .map(change -> change.recordsPerSec() + " after "
                                + change.at().since(START).toMillis())
                        .toList());
    }

    @Test
    void an_empty_file_says_so_and_sends_nothing() {
        play(byRate(10));
        assertEquals(List.of(), sent());
        assertEquals(List.of("0: the file is empty"), problems());
    }

    @Test
    void lines_come_at_the_times_in_them_the_first_when_the_producer_starts() {
        play(
                new Pacing.ByTimestamps(new LineExpression(APACHE), TimeFormat.of("dd/MMM/yyyy:HH:mm:ss Z"), 1),
                "a [17/May/2015:10:05:03 +0000]",
                "b [17/May/2015:12:05:13 +0200]",
                "c [17/May/2015:10:05:10 +0000]",
                "d [17/May/2015:10:05:23 +0000]");

        assertEquals(List.of(0L, 10_000L, 10_000L, 20_000L), millisSinceStart());
    }

    @Test
    void a_speedup_lets_the_file_s_time_pass_faster() {
        play(
                new Pacing.ByTimestamps(new LineExpression("at=(\\S+)"), TimeFormat.ISO, 60),
                "a at=2015-05-17T10:00:00Z",
                "b at=2015-05-17T10:05:00+00:00",
                "c at=2015-05-17T10:10:00");
        assertEquals(List.of(0L, 5_000L, 10_000L), millisSinceStart());
    }

    @Test
    void a_line_without_a_time_is_reported() {
        play(
                new Pacing.ByTimestamps(new LineExpression("at=(\\S+)"), TimeFormat.ISO, 1),
                "a at=2015-05-17T10:00:00Z",
                "b at=yesterday",
                "c no time at all");
        assertEquals(
                List.of("2: the time 'yesterday' is not ISO 8601", "3: no time found in 'c no time at all'"),
                problems());
    }

    @Test
    void the_last_lines_leave_although_they_do_not_fill_a_request() {
        play(byRate(10), 500, null, "a 1", "b 2", "c 3");
        assertEquals(
                List.of(3),
                events.stream()
                        .filter(PutSent.class::isInstance)
                        .map(event -> ((PutSent) event).batch().size())
                        .toList());
    }

    @Test
    void a_burst_takes_lines_ahead_of_their_time_and_may_find_fewer_than_asked_for() {
        play(
                byRate(0),
                1,
                new TimedAction(Duration.ofSeconds(5), new Action.SendBurst(WEB, 10)),
                "a 1",
                "nokey",
                "b 2");
        assertEquals(List.of(5_000L, 5_000L), millisSinceStart());
        assertEquals(1, problems().size());
    }

    @Test
    void long_lines_are_shown_short_in_problems() {
        play(byRate(1), "x".repeat(100), "a 2");
        assertEquals(List.of("1: no partition key found in '" + "x".repeat(60) + "...'"), problems());
    }

    private static Pacing byRate(double perSec) {
        return new Pacing.ByRate(new Rate.Constant(perSec));
    }

    private void play(Pacing pacing, String... lines) {
        play(pacing, 1, null, lines);
    }

    private void play(Pacing pacing, int batch, @Nullable TimedAction action, String... lines) {
        Source source = new Source.FileLines("log", FIRST_WORD, pacing);
        Setups setups = Setups.withShards(2).with(producer("web", source, batch, Duration.ofSeconds(2), null));
        if (action != null) {
            setups.with(action);
        }
        Setup setup = setups.build();
        InputFile file = index -> index < lines.length ? line(index, lines[(int) index]) : null;
        new Simulation(setup, _ -> file).runUntil(setup.end(), events::add);
    }

    /** A line that begins with an exclamation mark stands for one that is not text. */
    private static Line line(long index, String text) {
        return new Line(index + 1, text, text.startsWith("!") ? "byte 1 is not UTF-8" : null);
    }

    private List<String> sent() {
        List<String> records = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof PutSent put) {
                RecordBatch batch = put.batch();
                for (int i = 0; i < batch.size(); i++) {
                    records.add(batch.partitionKey(i) + "|" + new String(batch.data(i), StandardCharsets.UTF_8));
                }
            }
        }
        return records;
    }

    private List<Long> millisSinceStart() {
        return events.stream()
                .filter(PutSent.class::isInstance)
                .map(event -> event.at().since(START).toMillis())
                .toList();
    }

    private List<String> problems() {
        return events.stream()
                .filter(InputProblem.class::isInstance)
                .map(InputProblem.class::cast)
                .map(problem -> problem.line() + ": " + problem.problem())
                .toList();
    }
}
