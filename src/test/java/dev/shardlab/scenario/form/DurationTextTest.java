package dev.shardlab.scenario.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    private static final Pattern SCHEMA = Pattern.compile(DurationText.PATTERN);

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "24h, PT24H",
        "1d12h, PT36H",
        "1m1.5s, PT1M1.5S",
        "0s, PT0S",
        "7us, PT0.000007S",
        "1.5d, PT36H",
        "0.5ms, PT0.0005S",
        "90m, PT1H30M",
        "365d, PT8760H",
        "1d2h3m4s5ms6us, PT26H3M4.005006S"
    })
    void is_read_as_people_write_it(String text, Duration duration) {
        assertEquals(duration, DurationText.parse(text));
        assertTrue(SCHEMA.matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "5", "s", "5 s", "-5s", "+5s", "5S", "5sec", "5m2h", "1s1s", "1.5h2m", ".5s", "5.s", "1e3s", "5s ",
                "∞", "٣s"
            })
    void is_refused_when_it_is_none(String text) {
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text));
        assertFalse(text.matches("[0-9a-z.]*")
                && !text.equals("1.5h2m")
                && SCHEMA.matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001s", "0.1us", "999999999999999999d"})
    void is_refused_when_it_is_finer_or_longer_than_can_be_kept(String text) {
        assertThrows(IllegalArgumentException.class, () -> DurationText.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.25S, 250ms",
        "PT1.5S, 1.5s",
        "PT24H, 24h",
        "PT36H, 36h",
        "PT48H, 2d",
        "PT8760H, 365d",
        "PT1M1.5S, 1m1.5s",
        "PT0.0015S, 1.5ms",
        "PT0.000007S, 7us",
        "PT90M, 1h30m"
    })
    void is_written_in_the_usual_spelling(Duration duration, String text) {
        assertEquals(text, DurationText.write(duration));
    }

    @Test
    void what_was_written_reads_back() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(1L << (1 + random.nextInt(52)));
            Duration duration = Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
            assertEquals(duration, DurationText.parse(DurationText.write(duration)));
        }
    }
}
