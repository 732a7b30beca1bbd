package dev.shardlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceDigitsTest {

    private static final int MARGIN = 3;

    @Test
    void the_digits_are_those_of_the_number_itself() {
        Random random = new Random(20260504);
        for (int i = 0; i < 10_000; i++) {
            SequenceNumber number = new SequenceNumber(
                    random.nextLong(1L << 36),
                    new ShardId(random.nextInt(Integer.MAX_VALUE)),
                    random.nextLong(Long.MAX_VALUE) >> random.nextInt(63),
                    random.nextLong(1L << 36));
            long places = random.nextLong(Long.MAX_VALUE - number.index()) >> random.nextInt(63);

            SequenceDigits digits = new SequenceDigits(number);

            assertEquals(number.toString(), written(digits, 0));
            assertEquals(number.plus(places).toString(), written(digits, places));
        }
    }

    @Test
    void the_smallest_and_the_largest_number_are_written_in_full() {
        SequenceNumber smallest = new SequenceNumber(0, new ShardId(0), 0, 0);
        SequenceNumber largest = new SequenceNumber(
                (1L << 36) - 1, new ShardId(Integer.MAX_VALUE), SequenceNumber.LAST_INDEX, (1L << 36) - 1);

        assertEquals(smallest.toString(), written(new SequenceDigits(smallest), 0));
        assertEquals(largest.toString(), written(new SequenceDigits(largest), 0));
    }

    private static String written(SequenceDigits digits, long places) {
        byte[] out = new byte[SequenceDigits.MAX_DIGITS + MARGIN];
        int end = digits.write(places, out, MARGIN);
        return new String(out, MARGIN, end - MARGIN, StandardCharsets.US_ASCII);
    }
}
