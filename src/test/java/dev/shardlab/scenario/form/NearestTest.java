package dev.shardlab.scenario.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void counts_letters_put_in_left_out_changed_or_swapped() {
        assertEquals(0, Nearest.distance("shards", "shards"));
        assertEquals(1, Nearest.distance("shard", "shards"));
        assertEquals(1, Nearest.distance("shrads", "shards"));
        assertEquals(1, Nearest.distance("sharps", "shards"));
        assertEquals(6, Nearest.distance("", "shards"));
    }

    @Test
    void offers_the_closest_whatever_its_case() {
        assertEquals("shards", Nearest.to("SHARD", List.of("name", "shards", "retention")));
        assertEquals("rate", Nearest.to("rte", List.of("name", "rate")));
    }

    @Test
    void offers_nothing_that_is_far() {
        assertNull(Nearest.to("colour", List.of("name", "shards", "retention")));
        assertNull(Nearest.to("x".repeat(100_000), List.of("name")));
    }
}
