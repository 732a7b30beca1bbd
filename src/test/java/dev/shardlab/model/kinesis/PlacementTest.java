package dev.shardlab.model.kinesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.IntColumn;
import org.junit.jupiter.api.Test;

class PlacementTest {

    /** Record 3 was stored nowhere. */
    private static final Placement PLACEMENT = Placement.of(IntColumn.of(0, 1, 2, 4, 5), IntColumn.of(7, 2, 7, 9, 2));

    @Test
    void records_stand_shard_by_shard_and_shards_by_their_first_records() {
        assertEquals(
                new Placement(IntColumn.of(7, 2, 9), IntColumn.of(2, 4, 5), IntColumn.of(0, 2, 1, 5, 4)), PLACEMENT);
        assertEquals(5, PLACEMENT.size());
        assertEquals(3, PLACEMENT.groups());
        assertEquals(2, PLACEMENT.begin(1));
        assertEquals(4, PLACEMENT.end(1));
    }

    @Test
    void it_is_known_of_each_record_where_it_is() {
        assertArrayEquals(new int[] {7, 2, 7, -1, 9, 2}, PLACEMENT.shardOfEach());
        assertEquals(2, PLACEMENT.shardOf(5));
        assertEquals(-1, PLACEMENT.shardOf(3));
        assertArrayEquals(
                new int[0], Placement.of(IntColumn.EMPTY, IntColumn.EMPTY).shardOfEach());
    }
}
