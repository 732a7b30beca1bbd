package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.View;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgeScaleTest {

    private static final long DAY = Duration.ofDays(1).toSeconds() * 1_000_000;

    private static final long NEAR = 10_000_000;

    private final AgeScale ages = new AgeScale(300, 800, NEAR, DAY);

    @Test
    void an_older_record_is_never_further_left() {
        double last = ages.x(0);
        for (long age = 1; age < 2 * DAY; age += 1 + age / 50) {
            double x = ages.x(age);
            assertTrue(x >= last, "age " + age);
            last = x;
        }
    }

    @Test
    void ages_come_back_from_their_places() {
        for (long age = 1; age < DAY; age += 1 + age / 20) {
            assertEquals(age, ages.ageMicros(ages.x(age)), 1 + age * 1e-9);
        }
    }

    @Test
    void the_near_past_is_linear() {
        assertEquals(ages.x(4_000_000) - ages.x(3_000_000), ages.x(9_000_000) - ages.x(8_000_000), 1e-9);
    }

    @Test
    void the_scale_does_not_jump_at_the_fold() {
        assertEquals(ages.x(NEAR), ages.x(NEAR + 1), 1e-3);
    }

    @Test
    void a_near_past_that_reaches_to_retention_leaves_nothing_to_fold() {
        for (long near : new long[] {DAY, 30 * DAY}) {
            AgeScale whole = new AgeScale(300, 800, near, DAY);
            assertFalse(whole.isFolded());
            assertEquals(800, whole.fold());
            assertEquals(550, whole.x(DAY / 2), 1e-9);
            assertEquals(DAY / 2, whole.ageMicros(550));
        }
    }

    @Test
    void at_every_speed_a_record_takes_the_same_time_in_the_room_to_the_fold() {
        for (double speed : new double[] {0.01, 0.25, 1, 1_800}) {
            assertEquals(60.0, View.nearMicros(speed, Duration.ofDays(30)) / speed / 1e6, 1e-6);
        }
    }

    @Test
    void the_linear_part_shows_at_most_a_third_of_the_experiment() {
        assertEquals(30_000_000, View.nearMicros(10, Duration.ofSeconds(90)));
        assertEquals(30_000_000, View.nearMicros(1_000_000, Duration.ofSeconds(90)));
    }

    @Test
    void it_ends_at_the_trim_horizon() {
        assertEquals(300, ages.x(0));
        assertEquals(800, ages.x(DAY), 1e-9);
        assertEquals(800, ages.x(2 * DAY), 1e-9);
    }
}
