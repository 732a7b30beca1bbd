package dev.shardlab.words.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockFaceTest {

    private static final VirtualTime START = VirtualTime.ofMillis(1_767_225_600_000L);
    private static final ClockFace CLOCK = new ClockFace(START);

    private static String after(String duration) {
        return CLOCK.read(START.plus(Duration.parse(duration)));
    }

    @Test
    void the_first_hour_reads_in_minutes_seconds_and_milliseconds() {
        assertEquals("0:00.000", after("PT0S"));
        assertEquals("0:05.118", after("PT5.118S"));
        assertEquals("12:05.118", after("PT12M5.117999S"));
    }

    @Test
    void it_never_reads_a_time_that_has_not_come_but_the_last_moment_before_one_reads_as_that_one() {
        assertEquals("1:01.999", after("PT61.9996S"));
        assertEquals("1:01.999", after("PT61.999998S"));
        assertEquals("1:02.000", after("PT61.999999S"));
        assertEquals("−0:00.001", after("PT-0.0004S"));
    }

    @Test
    void hours_are_shown_once_there_are_some() {
        assertEquals("3:00:05.118", after("PT3H5.118S"));
    }

    @Test
    void after_a_day_milliseconds_no_longer_matter() {
        assertEquals("1 d 03:00:05", after("P1DT3H5.9S"));
    }

    @Test
    void what_was_before_the_start_has_a_minus() {
        assertEquals("−0:30.000", after("PT-30S"));
    }

    @Test
    void of_a_while_the_later_end_tells_only_what_differs() {
        ClockFace clock = new ClockFace(new VirtualTime(0));
        VirtualTime from = new VirtualTime(40_000_000);
        assertEquals("0:40.000", clock.read(from, from.plusMicros(499)));
        assertEquals("0:40.000–40.950", clock.read(from, from.plusMicros(950_000)));
        assertEquals("0:40.000–1:01.000", clock.read(from, from.plusMicros(21_000_000)));
        VirtualTime days = new VirtualTime(0).plus(java.time.Duration.ofHours(27));
        assertEquals("1 d 03:00:00–10", clock.read(days, days.plusMicros(10_000_000)));
        assertEquals("1 d 03:00:00–1 d 04:00:00", clock.read(days, days.plus(java.time.Duration.ofHours(1))));
    }
}
