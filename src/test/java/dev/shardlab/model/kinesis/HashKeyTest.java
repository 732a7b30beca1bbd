package dev.shardlab.model.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashKeyTest {

    /** Vectors computed outside of this project; the second shows that the bytes are UTF-8 and the number is unsigned. */
    @ParameterizedTest
    @CsvSource({"a, 16955237001963240173058271559858726497", "ü, 255482112228542481294366945247899473731"})
    void a_partition_key_hashes_to_the_md5_of_its_utf8_bytes_as_an_unsigned_number(String key, String hash) {
        assertEquals(hash, KeyHasher.hashOf(key).toString());
        RecordBatch batch = RecordBatch.builder().add(key, new byte[0]).build();
        assertEquals(hash, batch.hashKey(0).toString());
    }

    @Test
    void a_hasher_can_be_used_again() {
        KeyHasher hasher = new KeyHasher();
        byte[] bytes = "xay".getBytes(StandardCharsets.UTF_8);
        hasher.hash(bytes, 0, 3);
        hasher.hash(bytes, 1, 1);

        assertEquals(KeyHasher.hashOf("a"), new HashKey(hasher.high(), hasher.low()));
    }

    @Test
    void decimal_spelling_goes_there_and_back() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            HashKey key = new HashKey(random.nextLong(), random.nextLong());
            assertEquals(key, HashKey.parse(key.toString()));
            assertEquals(key, HashKey.of(key.toBigInteger()));
        }
        assertEquals("340282366920938463463374607431768211455", HashKey.MAX.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "01", "1.0", "a", "340282366920938463463374607431768211456"})
    void what_is_not_a_point_of_the_space_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> HashKey.parse(text));
    }

    @Test
    void order_and_neighbours_are_those_of_the_numbers() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            HashKey a = new HashKey(random.nextInt(3) - 1, random.nextInt(3) - 1);
            HashKey b = new HashKey(random.nextInt(3) - 1, random.nextInt(3) - 1);
            assertEquals(a.toBigInteger().compareTo(b.toBigInteger()), Integer.signum(a.compareTo(b)));
        }
        HashKey wrap = new HashKey(4, -1);
        assertEquals(new HashKey(5, 0), wrap.next());
        assertEquals(wrap, wrap.next().previous());
    }

    @Test
    void fractions_run_from_the_first_point_to_the_last() {
        assertEquals(HashKey.MIN, HashKey.atFraction(0));
        assertEquals(HashKey.MAX, HashKey.atFraction(1));
        assertEquals(BigInteger.ONE.shiftLeft(127), HashKey.atFraction(0.5).toBigInteger());
        assertEquals(0.5, HashKey.atFraction(0.5).fraction());
        assertTrue(HashKey.MAX.fraction() <= 1);
    }
}
