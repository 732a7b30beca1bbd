package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeWordsTest {

    @Test
    void a_clock_shows_milliseconds_until_days_count() {
        var times = Stream.of("PT0S", "PT5.118S", "PT4.999999S", "PT1H2M3.5S", "P2DT3H15M7.9S");
        assertEquals(
                List.of("0:00.000", "0:05.118", "0:05.000", "1:02:03.500", "2 d 03:15:07"),
                times.map(Duration::parse).map(TimeWords::clock).toList());
    }

    @Test
    void a_tick_says_no_more_than_it_must() {
        var times = Stream.of("PT0S", "PT0.5S", "PT30S", "PT2M", "PT1H", "P1D", "P1DT12H");
        assertEquals(
                List.of("0:00", "0:00.5", "0:30", "2:00", "1:00:00", "1 d", "1 d 12:00"),
                times.map(Duration::parse).map(TimeWords::tick).toList());
    }
}
