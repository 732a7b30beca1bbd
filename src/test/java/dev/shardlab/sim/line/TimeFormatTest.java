package dev.shardlab.sim.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd|it has no hour (HH)",
                "HH:mm:ss|it has no month (M)",
                "yyyy-mm-dd HH:mm:ss|it has no month (M)",
                "yyyy-mm-dd hh:MM:ss|h is the hour of half a day",
                "yyyy-MM HH:mm|it has no day (d)",
                "YYYY-MM-dd HH:mm:ss|Y is the year of a week",
                "yyyy-MM-DD HH:mm:ss|D is the day of the year",
                "yyyy-MM-dd hh:mm:ss|h is the hour of half a day",
                "yyyy-MM-dd|gives no point in time",
                "EEE HH:mm|it has no month (M)",
                "year|Unknown pattern letter",
                "{seconds}|reserved character",
                "yyyy-MM-dd'T|"
            })
    void a_pattern_that_cannot_give_a_point_in_time_is_refused_with_the_reason(
            String pattern, @Nullable String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> TimeFormat.of(pattern))
                .getMessage();
        assertTrue(message.contains(reason == null ? "" : reason), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd HH:mm:ss",
                "uuuu-MM-dd HH:mm",
                "dd/MMM/yyyy:HH:mm:ss Z",
                "yyyy-DDD HH:mm",
                "YYYY-'W'ww-e HH:mm",
                "M/d/yy h:mm a",
                "yyyy-MM-dd HH:mm:ss zzz",
                "yyyy-MM-dd HH:mm:ss zzzz",
                "yyyy-MM-dd HH:mm:ss VV",
                "yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX]",
                "yyyy-MM-dd'z{millis}'HH",
                "EEEE, d MMMM yyyy HH:mm",
                "yyyyMMddHHmmssSSS",
                "yyyy-MM-dd A",
                "epoch-millis"
            })
    void a_pattern_that_gives_one_is_taken(String pattern) {
        assertFalse(TimeFormat.of(pattern).lacksYear());
        assertNotNull(TimeFormat.of(pattern).reader());
    }

    @Test
    void a_pattern_without_a_year_says_so_and_takes_one() {
        assertTrue(TimeFormat.of("MMM d HH:mm:ss").lacksYear());
        assertFalse(new TimeFormat("MMM d HH:mm:ss", 2026).lacksYear());
        assertThrows(IllegalArgumentException.class, () -> new TimeFormat("yyyy-MM-dd HH:mm", 2026));
        assertThrows(IllegalArgumentException.class, () -> new TimeFormat("epoch-millis", 2026));
    }

    @Test
    void without_a_year_the_one_is_meant_that_brings_a_line_nearest_to_the_line_before() {
        LineTime time = new TimeFormat("MMM d HH:mm:ss", 2023).reader();
        Long december = time.micros("Dec 31 23:59:59", null);
        assertEquals(micros("2023-12-31T23:59:59Z"), december);
        assertEquals(micros("2024-01-01T00:00:01Z"), time.micros("Jan  1 00:00:01", december));
        assertEquals(micros("2023-12-31T23:59:58Z"), time.micros("Dec 31 23:59:58", micros("2024-01-01T00:00:01Z")));
        assertEquals(micros("2024-02-29T12:00:00Z"), time.micros("Feb 29 12:00:00", micros("2024-01-01T00:00:01Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01T00:00:00Z",
                "300000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "2026-02-30T09:00:00Z",
                "2026-03-02T24:01:00Z",
                "2026-03-02T25:00:00Z",
                "2026-13-02T09:00:00Z",
                "2026-366T09:00:00Z",
                "2026-W54-1T09:00:00Z",
                "2026-03-02T09:00:00+19:00",
                "2026-03-02T09:00:00[Nowhere/City]",
                "2026-03-02",
                "yesterday",
                ""
            })
    void what_is_no_point_in_time_of_iso_8601_is_not_understood(String text) {
        assertNull(TimeFormat.ISO.reader().micros(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "-99999999999", "1e9", "", "12:00", "0x10", "1772442005.", "NaN"})
    void what_is_no_count_of_seconds_is_not_understood(String text) {
        assertNull(TimeFormat.of("epoch-seconds").reader().micros(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd HH:mm:ss z", "yyyy-MM-dd HH:mm:ss[ z]"})
    void a_zone_that_nobody_knows_is_not_understood(String pattern) {
        assertNull(TimeFormat.of(pattern).reader().micros("2026-03-02 09:00:00 XYZ", null));
    }

    @Test
    void a_year_beyond_all_counting_is_not_understood_by_a_pattern_either() {
        assertNull(TimeFormat.of("uuuu-MM-dd HH:mm").reader().micros("+300000-01-01 00:00", null));
        assertNull(TimeFormat.of("uuuu-MM-dd HH:mm").reader().micros("+999999999-12-31 24:00", null));
    }

    private static Long micros(String instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
    }
}
