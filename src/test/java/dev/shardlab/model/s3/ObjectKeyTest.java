package dev.shardlab.model.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectKeyTest {

    @Test
    void a_key_is_any_text_of_one_to_1024_bytes_in_utf_8() {
        for (String good :
                List.of("a", "a/b", "../x", "/", "a\u0000b", "ü".repeat(512), "😀".repeat(256), "a".repeat(1024))) {
            assertTrue(ObjectKey.isValid(good), good);
        }
        for (String bad : List.of("", "a".repeat(1025), "ü".repeat(513), "😀".repeat(257))) {
            assertFalse(ObjectKey.isValid(bad), bad);
        }
        assertThrows(IllegalArgumentException.class, () -> new ObjectKey(""));
    }

    @Test
    void half_a_surrogate_pair_is_no_text() {
        assertFalse(ObjectKey.isValid("a\ud83d"));
        assertFalse(ObjectKey.isValid("\ude00a"));
    }

    @Test
    void keys_are_in_the_order_of_their_bytes_not_of_javas_characters() {
        assertEquals(
                List.of("A", "a", "a/b", "ab", "ü", "\uffee", "😀"),
                Stream.of("😀", "\uffee", "ab", "ü", "a/b", "a", "A")
                        .map(ObjectKey::new)
                        .sorted()
                        .map(ObjectKey::value)
                        .toList());
    }
}
