package dev.shardlab.sim.dice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void throw_the_numbers_of_the_platform_s_generator_of_that_name() {
        long[] words = {0x1234567890abcdefL, -42, 0x0f1e2d3c4b5a6978L, 77};
        byte[] seed = ByteBuffer.allocate(32)
                .putLong(words[0])
                .putLong(words[1])
                .putLong(words[2])
                .putLong(words[3])
                .array();
        RandomGenerator platform = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Dice ours = new Dice(words[0], words[1], words[2], words[3]);

        assertArrayEquals(
                LongStream.generate(platform::nextLong).limit(1000).toArray(),
                LongStream.generate(ours::nextLong).limit(1000).toArray());
    }

    @Test
    void of_the_same_seed_and_name_throw_the_same() {
        assertArrayEquals(first(Dice.forked(3, "producer/web/keys")), first(Dice.forked(3, "producer/web/keys")));
    }

    @Test
    void of_another_seed_or_name_throw_something_else() {
        long one = Dice.forked(3, "producer/web").nextLong();
        assertNotEquals(one, Dice.forked(4, "producer/web").nextLong());
        assertNotEquals(one, Dice.forked(3, "producer/wec").nextLong());
        assertNotEquals(one, Dice.forked(3, "producer/we").nextLong());
    }

    @Test
    void a_copy_goes_on_alike_and_on_its_own() {
        Dice dice = Dice.forked(1, "a");
        dice.nextLong();
        Dice copy = dice.copy();
        long[] fromHere = first(dice);

        assertArrayEquals(fromHere, first(copy));
    }

    @Test
    void are_even_over_a_bound_that_is_no_power_of_two() {
        int[] seen = new int[6];
        Dice dice = Dice.forked(9, "even");
        for (int i = 0; i < 60_000; i++) {
            seen[(int) dice.nextBelow(6)]++;
        }
        assertTrue(Fit.chiSquare(seen, i -> 1.0 / 6) < Fit.limit(5), () -> Fit.describe(seen));
    }

    @Test
    void reach_both_ends_and_nothing_beyond() {
        Dice dice = Dice.forked(9, "ends");
        var summary =
                LongStream.generate(() -> dice.nextBetween(-2, 3)).limit(1000).summaryStatistics();
        assertEquals(-2, summary.getMin());
        assertEquals(3, summary.getMax());
    }

    @Test
    void stay_below_a_bound_near_the_largest_long() {
        Dice dice = Dice.forked(9, "large");
        long bound = Long.MAX_VALUE - 5;
        assertTrue(LongStream.generate(() -> dice.nextBelow(bound)).limit(1000).allMatch(x -> x >= 0 && x < bound));
    }

    @Test
    void fill_bytes_evenly_to_the_last() {
        int[] seen = new int[16];
        Dice dice = Dice.forked(9, "bytes");
        byte[] bytes = new byte[13];
        for (int i = 0; i < 4_000; i++) {
            dice.fill(bytes);
            for (byte b : bytes) {
                seen[(b & 0xff) >> 4]++;
            }
        }
        assertTrue(Fit.chiSquare(seen, i -> 1.0 / 16) < Fit.limit(15), () -> Fit.describe(seen));
    }

    private static long[] first(Dice dice) {
        return LongStream.generate(dice::nextLong).limit(100).toArray();
    }
}
