package dev.shardlab.model.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BucketNameTest {

    @Test
    void a_name_has_three_to_sixty_three_small_letters_digits_dots_and_hyphens() {
        for (String good : List.of("abc", "a-b", "a.b", "0ab", "logs.2026-11", "a".repeat(63), "1.2.3", "1.2.3.4.5")) {
            assertTrue(BucketName.isValid(good), good);
        }
        for (String bad : List.of("", "ab", "a".repeat(64), "Abc", "a_b", "a/b", "a b", "äbc", "abc\n")) {
            assertFalse(BucketName.isValid(bad), bad);
        }
    }

    @Test
    void a_name_begins_and_ends_with_a_letter_or_digit_and_leads_nowhere() {
        for (String bad : List.of("-ab", "ab-", ".ab", "ab.", "a..b", "...", "192.168.5.4")) {
            assertFalse(BucketName.isValid(bad), bad);
        }
    }

    @Test
    void what_the_service_keeps_for_itself_is_no_name() {
        for (String bad :
                List.of("xn--abc", "sthree-a", "amzn-s3-demo-a", "a-s3alias", "a--ol-s3", "a.mrap", "a--x-s3")) {
            assertFalse(BucketName.isValid(bad), bad);
        }
    }

    @Test
    void what_is_no_name_is_refused_in_words() {
        String said = assertThrows(IllegalArgumentException.class, () -> new BucketName("Logs"))
                .getMessage();
        assertTrue(said.endsWith("'Logs'"), said);
        assertEquals("logs", new BucketName("logs").toString());
    }
}
