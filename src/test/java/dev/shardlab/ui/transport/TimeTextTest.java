package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "0:40, PT40S",
        "12:05.25, PT12M5.25S",
        "1:02:03, PT1H2M3S",
        "2 d 10:00:00, PT58H",
        "2 d 10:00, PT58H",
        "hour 82, PT82H",
        "Hour 82, PT82H",
        "82 h, PT82H",
        "82h, PT82H",
        "82 hours, PT82H",
        "3 d 10 h, PT82H",
        "3d10h, PT82H",
        "day 3 hour 10, PT82H",
        "1.5 h, PT1H30M",
        "90 s, PT1M30S",
        "2m3s, PT2M3S",
        "250 ms, PT0.25S",
        " 0:00 , PT0S",
    })
    void a_time_is_read_as_people_write_it(String text, Duration expected) {
        assertEquals(expected, TimeText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1:75", "0:4", "-5 s", "1,5 h", "5 h 3 h", "5 parsec", "3 d d", "h", "0:40 h"})
    void what_is_no_time_is_refused_with_examples(String text) {
        assertEquals(
                "“" + text + "” is no time. Write it like 0:40, 1:02:03, hour 82, 82 h or 3 d 10 h.", refusal(text));
    }

    @Test
    void a_number_alone_is_asked_for_its_unit() {
        assertEquals("Say of what: 82 s, 82 min, 82 h or 82 d.", refusal("82"));
    }

    @Test
    void nothing_typed_is_told_what_can_be() {
        assertEquals("Write it like 0:40, 1:02:03, hour 82, 82 h or 3 d 10 h.", refusal("  "));
    }

    @Test
    void what_the_clock_shows_is_read_back() {
        for (Duration time : new Duration[] {
            Duration.ofMillis(5_118), Duration.ofMillis(3_723_500), Duration.ofSeconds(184_507), Duration.ZERO
        }) {
            assertEquals(time, TimeText.parse(TimeWords.clock(time)));
        }
        assertEquals(Duration.ofHours(58), TimeText.parse(TimeWords.tick(Duration.ofHours(58))));
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> TimeText.parse(text))
                .getMessage();
    }
}
