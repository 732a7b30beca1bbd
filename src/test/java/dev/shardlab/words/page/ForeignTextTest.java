package dev.shardlab.words.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** F4: what a stranger wrote steers nothing. */
class ForeignTextTest {

    @Test
    void F4_no_control_or_format_character_is_left_in_either_form() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                String text = "a" + Character.toString(c) + "b";
                assertEquals("a\uFFFDb", ForeignText.plain(text), Integer.toHexString(c));
                if (c != '\n') {
                    assertFalse(ForeignText.visible(text).contains(Character.toString(c)), Integer.toHexString(c));
                }
            }
        }
    }

    @Test
    void F4_what_is_not_seen_is_shown_by_its_number_as_json_does() {
        assertEquals("\\u001b[2J \\u202egnp \\udb40\\udc01", ForeignText.visible("\u001b[2J \u202Egnp \uDB40\uDC01"));
        assertEquals("a\nb\r\nc\\u000dd ä € 日本 😀", ForeignText.visible("a\nb\r\nc\rd ä € 日本 😀"));
    }
}
