package dev.shardlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntColumnTest {

    @Test
    void numbers_come_back_as_they_were_however_far_they_lie_apart() {
        Random random = new Random(1);
        for (int bits = 0; bits < Integer.SIZE; bits++) {
            int spread = bits;
            int offset = random.nextInt();
            int[] values = random.ints(300)
                    .map(value -> offset + (value >>> (Integer.SIZE - 1 - spread)))
                    .toArray();

            IntColumn column = IntColumn.of(values);

            assertArrayEquals(values, column.toArray());
            assertEquals(column, IntColumn.of(values));
        }
        int[] apart = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE};
        assertArrayEquals(apart, IntColumn.of(apart).toArray());
    }

    @Test
    void numbers_take_as_few_bytes_as_the_distance_between_them_needs() {
        assertEquals(0, IntColumn.of(7, 7, 7).bytes());
        assertEquals(3, IntColumn.of(1000, 1255, 1001).bytes());
        assertEquals(6, IntColumn.of(-1, 65_534, 0).bytes());
        assertEquals(12, IntColumn.of(0, 65_536, 0).bytes());
    }

    @Test
    void columns_are_equal_exactly_if_their_numbers_are() {
        assertEquals(IntColumn.of(3, 4), IntColumn.copyOf(new int[] {3, 4, 5}, 2));
        assertEquals(IntColumn.EMPTY, IntColumn.of());
        assertNotEquals(IntColumn.of(3, 4), IntColumn.of(4, 5));
        assertNotEquals(IntColumn.of(3, 3), IntColumn.of(3, 3, 3));
    }

    @Test
    void there_is_nothing_beside_a_column() {
        assertThrows(IndexOutOfBoundsException.class, () -> IntColumn.of(5, 5).get(2));
        assertThrows(IndexOutOfBoundsException.class, () -> IntColumn.of(5, 6).get(-1));
        assertThrows(
                IndexOutOfBoundsException.class, () -> IntColumn.of(5, 1000).get(2));
    }
}
