package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveClockTest {

    private static final VirtualTime NOON = VirtualTime.of(Instant.parse("2026-03-02T12:00:00Z"));

    private final HandClock wall = new HandClock(NOON);

    private static VirtualTime after(Duration time) {
        return NOON.plus(time);
    }

    @Test
    void it_is_the_walls_however_long_it_took_to_begin() {
        LiveClock clock = new LiveClock(after(Duration.ofSeconds(-7)), wall);
        assertEquals(NOON, clock.now());
        wall.pass(Duration.ofMillis(5));
        assertEquals(after(Duration.ofMillis(5)), clock.now());
        assertEquals(Duration.ZERO, clock.aheadOfWall());
    }

    @Test
    void time_that_passes_while_it_looks_at_the_wall_does_not_put_it_ahead() {
        WallClock slowToRead = new WallClock() {
            @Override
            public Instant instant() {
                wall.pass(Duration.ofMillis(1));
                return wall.instant();
            }

            @Override
            public long nanos() {
                wall.pass(Duration.ofMillis(1));
                return wall.nanos();
            }
        };
        LiveClock clock = new LiveClock(NOON, slowToRead);
        for (int i = 0; i < 1_000; i++) {
            clock.now();
        }
        assertFalse(clock.now().isAfter(wall.shows()), () -> "ahead by " + clock.aheadOfWall());
    }

    @Test
    void it_follows_the_wall_forwards_after_a_step_or_a_night_of_sleep() {
        LiveClock clock = new LiveClock(NOON, wall);
        wall.step(Duration.ofHours(8));
        assertEquals(after(Duration.ofHours(8)), clock.now());
    }

    @Test
    void it_goes_on_evenly_when_the_wall_is_set_back_and_meets_it_again() {
        LiveClock clock = new LiveClock(NOON, wall);
        wall.pass(Duration.ofSeconds(10));
        wall.step(Duration.ofHours(-2));
        assertEquals(after(Duration.ofSeconds(10)), clock.now());
        wall.pass(Duration.ofSeconds(5));
        assertEquals(after(Duration.ofSeconds(15)), clock.now());
        assertEquals(Duration.ofHours(2), clock.aheadOfWall());
        wall.step(Duration.ofHours(2).plusMillis(3));
        assertEquals(after(Duration.ofMillis(15_003)), clock.now());
        assertEquals(Duration.ZERO, clock.aheadOfWall());
    }

    @Test
    void a_branch_that_begins_on_another_day_stays_on_it() {
        LiveClock clock = new LiveClock(after(Duration.ofDays(-270)), wall);
        wall.pass(Duration.ofSeconds(10));
        wall.step(Duration.ofHours(2));
        assertEquals(after(Duration.ofDays(-270).plusSeconds(10)), clock.now());
        assertEquals(Duration.ofDays(-270).minusHours(2), clock.aheadOfWall());
    }
}
