package dev.shardlab.metrics.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    private static final VirtualTime START = new VirtualTime(5_500_000);

    @ParameterizedTest
    @CsvSource({
        "PT0.1S, PT1S",
        "PT4M, PT1S",
        "PT4M0.001S, PT2S",
        "PT1H, PT15S",
        "PT24H, PT10M",
        "P7D, PT1H",
        "P365D, P2D",
        "P36500D, P153D"
    })
    void a_period_is_round_and_the_shortest_that_does(Duration run, Duration period) {
        assertEquals(period, Buckets.covering(START, run).width());
        assertTrue(run.dividedBy(period) <= Buckets.MOST);
    }

    @Test
    void a_period_holds_its_first_moment_and_not_its_last() {
        var buckets = new Buckets(START, 1_000_000);
        assertEquals(-1, buckets.indexOf(START.plusMicros(-1)));
        assertEquals(0, buckets.indexOf(START));
        assertEquals(0, buckets.indexOf(START.plusMicros(999_999)));
        assertEquals(1, buckets.indexOf(START.plusMicros(1_000_000)));
        assertEquals(START.plusMicros(3_000_000), buckets.startOf(3));
    }
}
