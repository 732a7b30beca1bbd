package dev.shardlab.state.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.VirtualTime;
import org.junit.jupiter.api.Test;

class SecondFlowTest {

    private static VirtualTime at(double seconds) {
        return new VirtualTime(Math.round(seconds * 1e6));
    }

    @Test
    void messages_of_a_second_are_those_of_the_one_that_runs_or_of_the_one_before() {
        SecondFlow flow = SecondFlow.NONE.plus(3, at(10.2)).plus(4, at(10.9));
        assertEquals(7, flow.perSec(at(10.95)));
        assertEquals(7, flow.perSec(at(11.5)));
        assertEquals(7, flow.plus(2, at(11.6)).perSec(at(11.7)));
        assertEquals(2, flow.plus(2, at(11.6)).perSec(at(12.1)));
    }

    @Test
    void after_two_seconds_nothing_flows_and_the_total_stays() {
        SecondFlow flow = SecondFlow.NONE.plus(3, at(10.2));
        assertEquals(0, flow.perSec(at(12)));
        assertEquals(0, flow.plus(1, at(15)).plus(0, at(17)).perSec(at(17)));
        assertEquals(4, flow.plus(1, at(15)).total());
    }
}
