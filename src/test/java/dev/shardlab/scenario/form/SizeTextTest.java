package dev.shardlab.scenario.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {

    @ParameterizedTest
    @CsvSource({"0B, 0", "100B, 100", "1KB, 1024", "1.5KB, 1536", "1MB, 1048576", "0.5MB, 524288"})
    void is_read_in_powers_of_two_as_the_service_counts(String text, int bytes) {
        assertEquals(bytes, SizeText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "KB", "1 KB", "1kb", "1GB", "-1B", "0.3B", "4096MB", "1KiB"})
    void is_refused_when_it_is_none(String text) {
        assertThrows(IllegalArgumentException.class, () -> SizeText.parse(text));
    }

    @Test
    void what_was_written_reads_back() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            int bytes = random.nextInt(1 << 11) << random.nextInt(20);
            assertEquals(bytes, SizeText.parse(SizeText.write(bytes)));
        }
        assertEquals("1MB", SizeText.write(1 << 20));
        assertEquals("3KB", SizeText.write(3072));
        assertEquals("0B", SizeText.write(0));
    }
}
