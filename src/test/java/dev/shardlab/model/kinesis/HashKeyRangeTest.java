package dev.shardlab.model.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash key space and its parts (API reference, HashKeyRange; the rounding is that of the open test servers). */
class HashKeyRangeTest {

    private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(128);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 16, 100, 997, 1000, 10_000})
    void even_ranges_cover_the_space_once_and_only_the_last_is_wider(int count) {
        List<HashKeyRange> ranges = HashKeyRange.even(count);
        BigInteger width = SPACE.divide(BigInteger.valueOf(count));

        assertEquals(count, ranges.size());
        assertEquals(HashKey.MIN, ranges.getFirst().start());
        assertEquals(HashKey.MAX, ranges.getLast().end());
        for (int i = 0; i + 1 < count; i++) {
            assertTrue(ranges.get(i).isFollowedBy(ranges.get(i + 1)));
            assertEquals(width, points(ranges.get(i)));
        }
        assertEquals(width.add(SPACE.mod(BigInteger.valueOf(count))), points(ranges.getLast()));
    }

    @Test
    void the_second_of_two_shards_starts_at_2_to_the_127() {
        assertEquals(
                "170141183460469231731687303715884105728",
                HashKeyRange.even(2).get(1).start().toString());
    }

    @Test
    void both_ends_of_a_range_belong_to_it() {
        HashKeyRange range = new HashKeyRange(new HashKey(0, 5), new HashKey(0, 7));

        assertTrue(range.contains(new HashKey(0, 5)));
        assertTrue(range.contains(new HashKey(0, 7)));
        assertFalse(range.contains(new HashKey(0, 4)));
        assertFalse(range.contains(new HashKey(0, 8)));
    }

    @Test
    void a_range_that_ends_before_it_starts_cannot_be() {
        assertThrows(IllegalArgumentException.class, () -> new HashKeyRange(new HashKey(0, 1), HashKey.MIN));
    }

    @Test
    void the_middle_is_where_an_even_split_puts_the_second_child() {
        assertEquals(BigInteger.ONE.shiftLeft(127), HashKeyRange.ALL.middle().toBigInteger());
        assertEquals(new HashKey(0, 6), new HashKeyRange(new HashKey(0, 4), new HashKey(0, 7)).middle());
    }

    @Test
    void nothing_follows_the_end_of_the_space() {
        assertFalse(HashKeyRange.ALL.isFollowedBy(HashKeyRange.ALL));
    }

    private static BigInteger points(HashKeyRange range) {
        return range.end().toBigInteger().subtract(range.start().toBigInteger()).add(BigInteger.ONE);
    }
}
