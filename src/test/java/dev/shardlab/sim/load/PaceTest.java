package dev.shardlab.sim.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sim.setup.Rate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final long SECOND = 1_000_000;
    private static final long ORIGIN = 1_700_000_000 * SECOND;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.999})
    void a_constant_rate_is_exact_over_a_day_whatever_the_phase(double phase) {
        Pace pace = pace(new Rate.Constant(97), phase);
        assertEquals(97 * 86_400, takenBefore(pace, 86_400 * SECOND));
    }

    @Test
    void a_rate_that_does_not_divide_a_second_is_exact_too() {
        assertEquals(3, takenBefore(pace(new Rate.Constant(1 / 7.0), 0.5), 21 * SECOND));
        assertEquals(1_000_000, takenBefore(pace(new Rate.Constant(1 / 3.0), 0.5), 3_000_000 * SECOND));
    }

    @Test
    void a_ramp_sends_the_area_under_its_line() {
        Pace pace = pace(new Rate.Ramp(10, 50, Duration.ofSeconds(20)), 0.5);
        assertEquals(600, takenBefore(pace, 20 * SECOND));
        assertEquals(50 * 10, takenBefore(pace, 30 * SECOND));
    }

    @Test
    void a_ramp_may_go_down_to_nothing() {
        Pace pace = pace(new Rate.Ramp(100, 0, Duration.ofSeconds(10)), 0.5);
        assertEquals(500, takenBefore(pace, 3600 * SECOND));
        assertEquals(Pace.NEVER, pace.dueMicros(0));
    }

    @Test
    void a_burst_comes_in_every_round() {
        Pace pace = pace(new Rate.Burst(2, 100, Duration.ofSeconds(10), Duration.ofSeconds(1)), 0.5);
        for (int round = 0; round < 100; round++) {
            assertEquals(100, takenBefore(pace, (round * 10 + 1) * SECOND));
            assertEquals(18, takenBefore(pace, (round + 1) * 10 * SECOND));
        }
    }

    @Test
    void a_schedule_is_silent_before_its_first_step() {
        Pace pace = pace(
                new Rate.Schedule(List.of(
                        new Rate.Schedule.Step(Duration.ofSeconds(5), 10),
                        new Rate.Schedule.Step(Duration.ofSeconds(7), 0),
                        new Rate.Schedule.Step(Duration.ofSeconds(9), 4))),
                0.5);
        assertEquals(0, takenBefore(pace, 5 * SECOND));
        assertEquals(20, takenBefore(pace, 7 * SECOND));
        assertEquals(0, takenBefore(pace, 9 * SECOND));
        assertEquals(400, takenBefore(pace, 109 * SECOND));
    }

    @Test
    void a_change_of_rate_loses_no_part_of_a_record() {
        Pace pace = pace(new Rate.Constant(1), 0.5);
        int taken = 0;
        for (int half = 1; half <= 2000; half++) {
            taken += takenBefore(pace, half * SECOND / 2);
            pace.change(ORIGIN + half * SECOND / 2, RateCurve.constant(half % 2 == 0 ? 1 : 3));
        }
        assertEquals(2000, taken);
    }

    @Test
    void a_stopped_pace_never_has_anything_due() {
        Pace pace = pace(new Rate.Constant(5), 0);
        pace.change(ORIGIN, RateCurve.constant(0));
        assertEquals(Pace.NEVER, pace.dueMicros(0));
    }

    static Stream<Rate> rates() {
        return Stream.of(
                new Rate.Constant(12.5),
                new Rate.Ramp(0, 30, Duration.ofSeconds(7)),
                new Rate.Ramp(30, 3, Duration.ofMillis(2500)),
                new Rate.Burst(0, 40, Duration.ofMillis(700), Duration.ofMillis(100)),
                new Rate.Burst(5, 0, Duration.ofSeconds(2), Duration.ofSeconds(1)),
                new Rate.Schedule(List.of(
                        new Rate.Schedule.Step(Duration.ZERO, 3), new Rate.Schedule.Step(Duration.ofSeconds(4), 40))));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void count_and_time_are_each_other_s_inverse(Rate rate) {
        RateCurve curve = RateCurve.of(rate);
        for (int n = 1; n < 2000; n++) {
            double count = n * 0.37;
            assertEquals(count, curve.countAt(curve.microsAt(count)), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void later_records_are_due_later(Rate rate) {
        Pace pace = pace(rate, 0.3);
        for (int ahead = 1; ahead < 2000; ahead++) {
            assertTrue(pace.dueMicros(ahead) >= pace.dueMicros(ahead - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void the_rate_is_told_anew_at_rising_times_only(Rate rate) {
        Pace pace = pace(rate, 0.3);
        long at = ORIGIN;
        for (int i = 0; i < 100 && at != Pace.NEVER; i++) {
            long next = pace.nextChangeMicros(at);
            assertTrue(next > at);
            at = next;
        }
    }

    private static Pace pace(Rate rate, double phase) {
        return new Pace(RateCurve.of(rate), ORIGIN, phase);
    }

    private static int takenBefore(Pace pace, long sinceOrigin) {
        int taken = 0;
        for (; pace.dueMicros(0) < ORIGIN + sinceOrigin; taken++) {
            pace.take();
        }
        return taken;
    }
}
