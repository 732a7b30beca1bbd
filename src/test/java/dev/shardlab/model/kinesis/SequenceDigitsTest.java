package dev.shardlab.model.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceDigitsTest {

    private static final long SECONDS = 1L << 36;
    private static final int MARGIN = 3;

    @Test
    void the_digits_are_those_of_the_number() {
        Random random = new Random(20260504);
        for (int i = 0; i < 20_000; i++) {
            SequenceNumber number = new SequenceNumber(
                    random.nextLong(SECONDS),
                    new ShardId(random.nextInt(Integer.MAX_VALUE)),
                    random.nextLong(Long.MAX_VALUE) >> random.nextInt(63),
                    random.nextLong(SECONDS));

            assertEquals(number.toBigInteger().toString(), written(new SequenceDigits(number)));
        }
    }

    @Test
    void the_smallest_and_the_largest_number_are_written_in_full() {
        SequenceNumber smallest = new SequenceNumber(0, new ShardId(0), 0, 0);
        SequenceNumber largest =
                new SequenceNumber(SECONDS - 1, new ShardId(Integer.MAX_VALUE), SequenceNumber.LAST_INDEX, SECONDS - 1);

        assertEquals(smallest.toBigInteger().toString(), written(new SequenceDigits(smallest)));
        assertEquals(largest.toBigInteger().toString(), written(new SequenceDigits(largest)));
    }

    @Test
    void each_step_leads_to_the_next_number_of_the_shard() {
        SequenceNumber first = new SequenceNumber(1_777_000_000, new ShardId(12), 4_999_999_000L, 1_777_000_900);
        SequenceDigits digits = new SequenceDigits(first);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(first.plus(i).toBigInteger().toString(), written(digits));
            digits.advance();
        }
    }

    private static String written(SequenceDigits digits) {
        byte[] out = new byte[SequenceDigits.MAX_DIGITS + MARGIN];
        int end = digits.write(out, MARGIN);
        return new String(out, MARGIN, end - MARGIN, StandardCharsets.US_ASCII);
    }
}
