package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartAmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECORDS | 0 | 0",
                "RECORDS | 1234567 | 1,234,567",
                "CALLS | 7 | 7",
                "MILLISECONDS | 0 | 0 ms",
                "MILLISECONDS | 999 | 999 ms",
                "MILLISECONDS | 1000 | 1 s",
                "MILLISECONDS | 41230 | 41 s",
                "MILLISECONDS | 150000 | 2 min 30 s",
                "MILLISECONDS | 81360000 | 22 h 36 min",
                "MILLISECONDS | 604800000 | 7 d"
            })
    void counts_are_whole_and_times_read_as_on_the_stage(MetricUnit unit, long value, String text) {
        assertEquals(text, ChartAmounts.of(value, unit));
    }

    @ParameterizedTest
    @CsvSource({"59999, 59 s", "150000, 2.5 min", "7199999, 119.9 min", "83880000, 23.3 h", "604800000, 7 d", "-1, –"})
    void several_side_by_side_are_said_in_one_unit(long millis, String text) {
        assertEquals(text, ChartAmounts.brief(millis, MetricUnit.MILLISECONDS));
    }

    @Test
    void no_sample_is_not_a_nought() {
        assertEquals("–", ChartAmounts.of(Series.NONE, MetricUnit.MILLISECONDS));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1 s", "PT30S, 30 s", "PT2M, 2 min", "PT1H, 1 h", "P2D, 2 d"})
    void periods_are_said_shortly(Duration period, String text) {
        assertEquals(text, ChartAmounts.period(period));
    }

    @Test
    void the_scale_says_that_it_is_the_largest_value_there_is_room_for() {
        assertEquals("max 2,000/s", ChartAmounts.scale(2_000, MetricUnit.RECORDS, Statistic.SUM, "1 s"));
        assertEquals("max 10 per 15 s", ChartAmounts.scale(10, MetricUnit.CALLS, Statistic.SUM, "15 s"));
        assertEquals("max 50 s", ChartAmounts.scale(50_000, MetricUnit.MILLISECONDS, Statistic.MAXIMUM, "1 s"));
        assertEquals("max 200", ChartAmounts.scale(200, MetricUnit.MESSAGES, Statistic.MAXIMUM, "1 s"));
    }

    @Test
    void one_is_not_several() {
        assertEquals("1 record", ChartAmounts.counted(1, MetricUnit.RECORDS));
        assertEquals("1,200 calls", ChartAmounts.counted(1_200, MetricUnit.CALLS));
    }
}
