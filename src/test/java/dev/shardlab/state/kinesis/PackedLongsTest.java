package dev.shardlab.state.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class PackedLongsTest {

    private static final int COUNT = 5_000;
    private static final int OPEN_BYTES = 256 * Long.BYTES;

    private static long bytesAfterGivingBack(LongUnaryOperator numbers) {
        ByteTally tally = new ByteTally();
        PackedLongs packed = new PackedLongs(tally);
        for (int i = 0; i < COUNT; i++) {
            packed.add(numbers.applyAsLong(i));
            assertEquals(numbers.applyAsLong(i), packed.get(i));
        }
        for (int i = 0; i < COUNT; i++) {
            assertEquals(numbers.applyAsLong(i), packed.get(i), "number " + i);
        }
        assertEquals(COUNT, packed.size());
        return tally.bytes();
    }

    @Test
    void numbers_of_every_width_come_back() {
        for (int bits = 0; bits <= 64; bits++) {
            Random random = new Random(bits);
            long[] numbers = new long[COUNT];
            for (int i = 0; i < COUNT; i++) {
                numbers[i] = bits == 0 ? -7 : random.nextLong() >> (64 - bits);
            }
            bytesAfterGivingBack(i -> numbers[(int) i]);
        }
    }

    @Test
    void the_ends_of_the_range_come_back_side_by_side() {
        bytesAfterGivingBack(i -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    @Test
    void numbers_that_lie_close_together_take_little() {
        assertTrue(bytesAfterGivingBack(_ -> 1_700_000_000_000_000L) < COUNT / 2 + OPEN_BYTES);
        assertTrue(bytesAfterGivingBack(i -> 1_700_000_000_000_000L + 10_000 * i) < 4 * COUNT + OPEN_BYTES);
    }
}
