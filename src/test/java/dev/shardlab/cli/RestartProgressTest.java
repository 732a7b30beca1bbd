package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartProgressTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long nanos;

    private final RestartProgress progress =
            new RestartProgress(new PrintStream(said, true, StandardCharsets.UTF_8), () -> nanos);

    @Test
    void a_line_a_second_is_said_and_none_twice() {
        progress.begin("a.journal");
        for (int i = 0; i < 100; i++) {
            nanos += 100_000_000;
            progress.told(Duration.ofSeconds(i < 50 ? 0 : 30), Duration.ofMinutes(1));
        }
        assertEquals(
                "Going on with a.journal…\n  0 % told again\n  50 % told again\n",
                said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void of_a_session_that_only_begins_nothing_is_said() {
        nanos += 5_000_000_000L;
        progress.read(1, 2);
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }
}
