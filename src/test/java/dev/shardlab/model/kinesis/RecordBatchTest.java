package dev.shardlab.model.kinesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.model.IntColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordBatchTest {

    @Test
    void keys_and_payloads_come_back_byte_for_byte() {
        Random random = new Random(7);
        List<byte[]> payloads = new ArrayList<>();
        RecordBatch.Builder builder = RecordBatch.builder();
        for (int i = 0; i < 500; i++) {
            byte[] payload = new byte[random.nextInt(300)];
            random.nextBytes(payload);
            payloads.add(payload);
            builder.add("kéy-" + i, payload);
        }

        RecordBatch batch = builder.build();

        for (int i = 0; i < 500; i++) {
            assertEquals("kéy-" + i, batch.partitionKey(i));
            assertArrayEquals(payloads.get(i), batch.data(i));
            assertEquals(KeyHasher.hashOf("kéy-" + i), batch.hashKey(i));
            assertEquals(
                    ("kéy-" + i).getBytes(StandardCharsets.UTF_8).length + payloads.get(i).length, batch.sizeBytes(i));
        }
    }

    @Test
    void an_explicit_hash_key_takes_the_place_of_the_md5_and_leaves_the_key_alone() {
        RecordBatch batch =
                RecordBatch.builder().add("a", HashKey.MAX, new byte[3]).build();

        assertEquals(HashKey.MAX, batch.hashKey(0));
        assertEquals("a", batch.partitionKey(0));
    }

    @Test
    void selected_records_keep_key_payload_and_hash() {
        RecordBatch batch = RecordBatch.builder()
                .add("a", new byte[] {1})
                .add("b", HashKey.MIN, new byte[] {2})
                .add("c", new byte[] {3})
                .build();

        RecordBatch expected = RecordBatch.builder()
                .add("b", HashKey.MIN, new byte[] {2})
                .add("c", new byte[] {3})
                .build();
        assertEquals(expected, batch.select(IntColumn.of(1, 2)));
    }

    /** API reference, PutRecord: 1 to 256 Unicode characters; a character outside the basic plane counts once. */
    @Test
    void a_partition_key_has_1_to_256_characters_whatever_their_bytes() {
        RecordBatch.builder().add("😀".repeat(256), new byte[0]);
        assertThrows(IllegalArgumentException.class, () -> RecordBatch.builder().add("😀".repeat(257), new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> RecordBatch.builder().add("a".repeat(257), new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> RecordBatch.builder().add("", new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> new PartitionKey(""));
    }
}
