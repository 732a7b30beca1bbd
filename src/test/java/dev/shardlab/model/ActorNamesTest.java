package dev.shardlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorNamesTest {

    @Test
    void a_shard_is_written_with_12_digits() {
        assertEquals("shardId-000000000003", new ShardId(3).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shardId-000000000003", "shardId-3", "3", "foo-3"})
    void a_shard_is_read_in_the_spellings_the_service_accepts(String text) {
        assertEquals(new ShardId(3), ShardId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shard", "shardId-", "-", "shardId-2147483648", "3x"})
    void what_names_no_shard_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ShardId.parse(text));
    }

    /** API reference, CreateStream: [a-zA-Z0-9_.-]{1,128}. */
    @Test
    void a_stream_name_has_1_to_128_of_the_characters_the_service_allows() {
        assertEquals("a.B-9_", new StreamName("a.B-9_").toString());
        assertEquals(128, new StreamName("x".repeat(128)).value().length());
        assertThrows(IllegalArgumentException.class, () -> new StreamName(""));
        assertThrows(IllegalArgumentException.class, () -> new StreamName("x".repeat(129)));
        assertThrows(IllegalArgumentException.class, () -> new StreamName("a b"));
    }

    @Test
    void an_actor_has_a_visible_name_of_at_most_64_characters() {
        assertThrows(IllegalArgumentException.class, () -> new ProducerName(" "));
        assertThrows(IllegalArgumentException.class, () -> new WorkerName("a\tb"));
        assertThrows(IllegalArgumentException.class, () -> new ApplicationName("x".repeat(65)));
        assertEquals("Léa 2", new WorkerName("Léa 2").toString());
    }
}
