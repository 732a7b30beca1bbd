package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.metrics.kit.MetricUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopTest {

    @ParameterizedTest
    @CsvSource({"0, 10", "10, 10", "11, 12", "101, 120", "1000, 1000", "1001, 1200", "812345, 1000000"})
    void counts_stand_below_a_round_number(long largest, long top) {
        assertEquals(top, Top.above(largest, MetricUnit.RECORDS));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000",
        "1001, 1200",
        "41230, 50000",
        "59000, 60000",
        "60001, 120000",
        "82800000, 86400000",
        "86400001, 172800000",
        "1000000000, 1036800000"
    })
    void ages_stand_below_a_round_time(long largestMillis, long topMillis) {
        assertEquals(topMillis, Top.above(largestMillis, MetricUnit.MILLISECONDS));
    }
}
