package dev.shardlab.sim.producer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that is not what it was taken for: some lines are shown, the others counted. */
class UnusableLinesTest {

    private final List<String> told = new ArrayList<>();
    private long counted;

    @Test
    void of_a_million_lines_that_are_none_ten_are_shown_and_all_are_counted() {
        play(index -> index < 1_000_000 ? new InputFile.Line(index + 1, "x", null) : null);
        assertEquals(11, told.size());
        assertEquals("1: no partition key found in 'x'", told.get(0));
        assertEquals("10: no partition key found in 'x'", told.get(9));
        assertEquals("0: none of its 1,000,000 lines is a record", told.get(10));
        assertEquals(1_000_000, counted);
    }

    @Test
    void of_lines_among_good_ones_every_tenfold_is_told_and_all_of_them_at_the_end() {
        play(index -> index < 30_001 ? new InputFile.Line(index + 1, index % 2 == 0 ? "a 1" : "x", null) : null);
        assertEquals(
                List.of(
                        "20: no partition key found in 'x'",
                        "200: with this one, 100 lines so far are no records",
                        "2000: with this one, 1,000 lines so far are no records",
                        "20000: with this one, 10,000 lines so far are no records",
                        "30000: with this one, 15,000 lines in all are no records"),
                told.subList(9, told.size()));
        assertEquals(15_000, counted);
    }

    @Test
    void ten_lines_are_shown_and_not_counted_once_more() {
        play(index -> index < 11 ? new InputFile.Line(index + 1, index == 10 ? "a 1" : "x", null) : null);
        assertEquals(10, told.size());
    }

    @Test
    void a_file_that_breaks_off_says_why_and_no_more() {
        play(index -> index == 0 ? new InputFile.Line(0, "", "it became shorter") : null);
        assertEquals(List.of("0: it became shorter"), told);
    }

    @Test
    void what_was_counted_goes_on_in_a_copy() {
        InputFile file =
                index -> index < 40 ? new InputFile.Line(index + 1, index % 20 == 0 ? "a 1" : "x", null) : null;
        play(file);
        List<String> whole = List.copyOf(told);
        told.clear();
        FileSource source = source(file);
        source.begin(0, this::tell);
        source.copy().take(RecordBatch.builder(), this::tell);
        source.copy().take(RecordBatch.builder(), (_, _, _) -> {});
        RecordSource copy = source.copy();
        told.subList(0, told.size()).clear();
        for (int i = 0; i < 2; i++) {
            copy.take(RecordBatch.builder(), this::tell);
        }
        assertEquals(whole, told);
    }

    private void play(InputFile file) {
        FileSource source = source(file);
        source.begin(0, this::tell);
        while (source.dueMicros(0) < Long.MAX_VALUE) {
            source.take(RecordBatch.builder(), this::tell);
        }
    }

    private void tell(long line, long lines, String problem) {
        told.add(line + ": " + problem);
        counted += lines;
    }

    private static FileSource source(InputFile file) {
        Source.Pacing.ByRate pacing = new Source.Pacing.ByRate(new Rate.Constant(10));
        LineFormat format = LineFormat.of(new Source.FileLines("log", new LineExpression("^(\\w+) "), pacing));
        return new FileSource(file, format, new LinePace(pacing, 0));
    }
}
