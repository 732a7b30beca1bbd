package dev.shardlab.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateScaleTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 10, 250, 1_400, 10_000})
    void a_rate_that_was_set_is_where_the_slider_stands(double perSec) {
        assertEquals(perSec, RateScale.perSec(RateScale.position(perSec)));
    }

    @Test
    void the_left_end_is_zero_and_the_right_end_ten_thousand() {
        assertEquals(0, RateScale.perSec(0));
        assertEquals(10_000, RateScale.perSec(RateScale.LENGTH));
    }

    @Test
    void a_rate_beyond_the_scale_stands_at_its_end() {
        assertEquals(RateScale.LENGTH, RateScale.position(50_000));
    }
}
