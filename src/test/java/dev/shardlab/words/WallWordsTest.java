package dev.shardlab.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WallWordsTest {

    private static final VirtualTime NOW = VirtualTime.of(Instant.parse("2026-03-02T12:00:05Z"));

    @Test
    void a_lesson_set_on_another_day_says_what_its_time_is() {
        assertEquals(
                Optional.of("It is 2026-03-02 12:00:05 UTC here, 271 d 2 h behind this machine's clock. What a client"
                        + " calls now has not come yet here: let it begin to read at LATEST or TRIM_HORIZON, not at a"
                        + " time."),
                WallWords.difference(NOW, Duration.ofDays(271).plusHours(2).negated()));
    }

    @Test
    void a_session_that_goes_on_while_the_clock_is_behind_says_so() {
        assertEquals(
                Optional.of("It is 2026-03-02 12:00:05 UTC here, 2 h ahead of this machine's clock: time goes on behind"
                        + " the last that was answered, until the clock has come up."),
                WallWords.difference(NOW, Duration.ofHours(2)));
    }

    @Test
    void of_less_than_a_second_nobody_need_know() {
        assertEquals(Optional.empty(), WallWords.difference(NOW, Duration.ofMillis(999)));
        assertEquals(Optional.empty(), WallWords.difference(NOW, Duration.ofMillis(-999)));
    }
}
