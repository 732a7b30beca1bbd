package dev.shardlab.words.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S        | 0 ms",
                "PT0.00045S  | 450 µs",
                "PT0.0234S   | 23.4 ms",
                "PT0.050S    | 50 ms",
                "PT1.5S      | 1.5 s",
                "PT59.9996S  | 59.9 s",
                "PT2M        | 2 min",
                "PT2M5S      | 2 min 5 s",
                "PT3H20M     | 3 h 20 min",
                "P1DT3H      | 1 d 3 h",
                "PT-1.5S     | −1.5 s",
            })
    void a_duration_is_told_in_its_largest_units_and_never_rounded_up(String iso, String told) {
        assertEquals(told, Amounts.duration(Duration.parse(iso)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B",
                "1023 | 1023 B",
                "1024 | 1 KiB",
                "3175 | 3.1 KiB",
                "1048576 | 1 MiB",
                "3221225472 | 3 GiB"
            })
    void bytes_are_told_in_the_binary_units_of_the_limits(long bytes, String told) {
        assertEquals(told, Amounts.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 records", "1 | 1 record", "38 | 38 records", "1234567 | 1,234,567 records"})
    void a_count_agrees_with_its_noun_and_sets_thousands_apart(long count, String told) {
        assertEquals(told, Amounts.records(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200 | 200", "0.25 | 0.25", "62.5 | 62.5", "1250.4 | 1,250", "0 | 0"})
    void a_rate_shows_no_more_figures_than_it_needs(double value, String told) {
        assertEquals(told, Amounts.number(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "620      | 620 records/s",
                "1        | 1 record/s",
                "0.5      | 0.5 records/s",
                "0        | 0 records/s",
                "0.05     | 3 records/min",
                "0.001    | 3.6 records/h",
                "0.00001  | 0.864 records/d"
            })
    void a_slow_rate_is_told_over_a_longer_time_instead_of_as_nothing(double perSec, String told) {
        assertEquals(told, Amounts.rate(perSec));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1400 | 1400", "0.000277777777 | 0.000277778", "62.5 | 62.5", "0 | 0"})
    void a_number_to_be_typed_again_keeps_six_figures(double value, String typed) {
        assertEquals(typed, Amounts.typed(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PT24H | 24 h", "PT25H | 25 h", "P7D | 168 h (7 d)", "P365D | 8,760 h (365 d)"})
    void retention_is_told_in_hours_as_the_service_counts_it(String iso, String told) {
        assertEquals(told, Amounts.retention(Duration.parse(iso)));
    }
}
