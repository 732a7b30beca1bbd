package dev.shardlab.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SubmissionFileTest {

    private static final Submission ONE = Submissions.aClass(1, 4).getFirst();

    private static String refusal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> SubmissionFile.read("x", bytes))
                .getMessage());
    }

    private static String text() {
        return new String(SubmissionFile.write(ONE), StandardCharsets.UTF_8);
    }

    @Test
    void what_was_written_is_read_back() {
        for (Submission submission : Submissions.aClass(50, 11)) {
            assertEquals(submission, SubmissionFile.read("x", SubmissionFile.write(submission)));
        }
    }

    @Test
    void a_file_that_an_editor_set_anew_is_still_whole() {
        String set = text().replaceAll("\n *", "").replace("\": ", "\" :\t");
        assertEquals(ONE, SubmissionFile.read("x", set.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void it_says_in_plain_words_that_it_proves_nothing() {
        assertTrue(text().contains("It is no proof of who did the work"));
    }

    @Test
    void a_changed_value_does_not_fit_the_checksum() {
        assertEquals(
                "The checksum does not fit: the file is not as Shardlab wrote it. Ask for it once more.",
                refusal(text().replaceFirst("\"option\": \\d", "\"option\": 9")));
    }

    @Test
    void what_is_no_submission_is_refused_with_its_place() {
        assertEquals("The file is empty.", refusal(" \n"));
        assertTrue(
                refusal("{\"shardlab\": 1}").startsWith("x:1:2: /shardlab: Unknown key"), refusal("{\"shardlab\": 1}"));
        assertTrue(refusal(text().substring(0, 300)).startsWith("x:"));
        assertTrue(refusal("[".repeat(100_000)).contains("nested deeper than 64 levels"));
    }
}
