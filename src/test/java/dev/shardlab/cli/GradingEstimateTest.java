package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GradingEstimateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void no_submission_is_said_to_take_longer_than_a_machine_is_patient_with_it() {
        double seconds = GradingEstimate.seconds(1, 1, 3_500, PATIENCE);
        assertTrue(seconds < 2 * PATIENCE.toSeconds() + 5, () -> seconds + " s");
    }

    @Test
    void twice_as_many_at_once_take_half_the_time_but_for_the_start() {
        double one = GradingEstimate.seconds(40, 1, 0.5, PATIENCE) - GradingEstimate.seconds(0, 1, 0.5, PATIENCE);
        double two = GradingEstimate.seconds(40, 2, 0.5, PATIENCE) - GradingEstimate.seconds(0, 2, 0.5, PATIENCE);
        assertEquals(one / 2, two, 1e-9);
    }
}
