package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpeedScaleTest {

    @Test
    void the_scale_goes_from_a_thousandth_to_a_million() {
        assertEquals(0.001, SpeedScale.speedAt(SpeedScale.MIN), 1e-12);
        assertEquals(1_000_000, SpeedScale.speedAt(SpeedScale.MAX), 1e-6);
    }

    @Test
    void near_a_power_of_ten_it_is_that_power() {
        assertEquals(10, SpeedScale.speedAt(1.1), 1e-12);
        assertEquals(0.1, SpeedScale.speedAt(-0.95), 1e-12);
        assertEquals(32, SpeedScale.speedAt(1.5), 1e-12);
    }

    @Test
    void a_place_and_its_speed_belong_together() {
        DoubleStream.of(0.001, 0.02, 0.5, 1, 3, 64, 1_000_000)
                .forEach(speed -> assertEquals(speed, SpeedScale.speedAt(SpeedScale.placeOf(speed)), speed / 1_000));
    }

    @Test
    void notches_are_ten_times_apart_wherever_one_stands() {
        assertEquals(10, SpeedScale.next(1, 1), 1e-9);
        assertEquals(0.1, SpeedScale.next(1, -1), 1e-9);
        assertEquals(1, SpeedScale.next(0.2, 1), 1e-9);
        assertEquals(0.1, SpeedScale.next(0.2, -1), 1e-9);
        assertEquals(1_000_000, SpeedScale.next(1_000_000, 1), 1e-3);
        assertEquals(0.001, SpeedScale.next(0.001, -1), 1e-9);
    }

    @Test
    void a_speed_is_told_in_figures_and_in_words() {
        var speeds = List.of(0.001, 0.1, 1.0, 2.5, 60.0, 3_600.0, 1_000_000.0);
        assertEquals(
                List.of("×0.001", "×0.1", "×1", "×2.5", "×60", "×3,600", "×1,000,000"),
                speeds.stream().map(SpeedScale::figure).toList());
        assertEquals(
                List.of(
                        "slower than life",
                        "slower than life",
                        "as in life",
                        "faster than life",
                        "1 min a second",
                        "1 h a second",
                        "12 days a second"),
                speeds.stream().map(SpeedScale::words).toList());
    }
}
