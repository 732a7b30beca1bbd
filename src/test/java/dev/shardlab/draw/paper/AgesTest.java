package dev.shardlab.draw.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @Test
    void a_rounded_age_is_the_nearest_that_is_worth_saying() {
        assertEquals("20 ms", Ages.rounded(20_400));
        assertEquals("3.3 s", Ages.rounded(3_333_333));
        assertEquals("17 s", Ages.rounded(16_666_667));
        assertEquals("1 min 30 s", Ages.rounded(89_600_000));
        assertEquals("8 h 40 min", Ages.rounded(31_200_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "1500, 1.5 ms",
        "320400, 320 ms",
        "1000000, 1 s",
        "3450000, 3.4 s",
        "41900000, 41 s",
        "125000000, 2 min 5 s",
        "3600000000, 1 h",
        "81600000000, 22 h 40 min",
        "532800000000, 6 d 4 h"
    })
    void a_span_is_told_in_two_units_at_most(long micros, String words) {
        assertEquals(words, Ages.words(micros));
    }

    @ParameterizedTest
    @CsvSource({"10000000, 10 s", "60000000, 1 min", "86400000000, 24 h", "604800000000, 7 d", "90000000000, 25 h"})
    void a_tick_has_one_unit(long micros, String words) {
        assertEquals(words, Ages.tick(micros));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "1050|1,050", "12345678|12,345,678"})
    void counts_have_their_thousands_apart(long count, String words) {
        assertEquals(words, Ages.count(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 rec/s",
                "0.5|0.5 rec/s",
                "3|3 rec/s",
                "3.25|3.3 rec/s",
                "1400|1,400 rec/s",
                "0.02|1.2 rec/min",
                "0.000277777778|1 rec/h"
            })
    void a_rate_is_told_in_the_unit_that_suits_it(double recordsPerSec, String words) {
        assertEquals(words, Rates.words(recordsPerSec));
    }
}
