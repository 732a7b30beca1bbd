package dev.shardlab.state.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NumberedRunsTest {

    private final Random random = new Random(11);
    private final NumberedRuns runs = new NumberedRuns(new ByteTally());
    private final TreeMap<Long, Integer> runAt = new TreeMap<>();
    private long places;

    @Test
    void every_place_finds_its_run_whatever_was_asked_before() {
        for (int run = 0; run < 3_000; run++) {
            runs.add(places, run * 3L);
            runAt.put(places, run);
            places += 1 + random.nextInt(random.nextInt(10) == 0 ? 500 : 3);
        }

        for (long place = 0; place < places; place++) {
            check(place);
        }
        for (int i = 0; i < 10_000; i++) {
            check(random.nextLong(places));
        }
    }

    private void check(long place) {
        Map.Entry<Long, Integer> expected = runAt.floorEntry(place);
        int run = runs.of(place);
        assertEquals(expected.getValue(), run);
        assertEquals(expected.getKey(), runs.begin(run));
        assertEquals(run * 3L, runs.number(run));
    }
}
