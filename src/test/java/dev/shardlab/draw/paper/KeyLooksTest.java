package dev.shardlab.draw.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.lesson.Playthrough;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Among the keys in view no two look the same, or the picture says that some do. */
class KeyLooksTest {

    private static final int MOMENTS = 40;

    /** So many keys a person can hope to tell apart. */
    private static final int FEW = 12;

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keys_in_view_differ_in_colour_or_pattern_or_it_is_said(String name) {
        Playthrough played = Playthrough.asShipped(name);
        for (int i = 1; i <= MOMENTS; i++) {
            Duration since =
                    played.scenario().setup().duration().multipliedBy(i).dividedBy(MOMENTS);
            Picture picture = Painting.of(
                    played.stateAt(since),
                    played.time(since),
                    View.of(900, 560).at(1, played.scenario().setup().duration()));
            Map<Integer, Integer> keyOfLook = new TreeMap<>();
            boolean alike = false;
            Map<Integer, Integer> looks = looks(picture);
            for (Map.Entry<Integer, Integer> key : looks.entrySet()) {
                alike |= keyOfLook.putIfAbsent(key.getValue(), key.getKey()) != null;
            }
            String where = name + " at " + since + ": " + looks.size() + " keys";
            assertFalse(alike && looks.size() <= FEW, where);
            assertEquals(alike, says(picture, "some keys look alike"), where);
        }
    }

    @Test
    void a_key_that_is_alone_with_its_colour_has_no_pattern() {
        KeyLooks.Seen alone = new KeyLooks.Seen();
        for (int key = 0; key < 100; key++) {
            alone = new KeyLooks.Seen();
            alone.see(key);
            assertEquals(0, alone.looks().pattern(key));
        }
        assertFalse(alone.looks().needPatterns());
    }

    @Test
    void who_shares_a_colour_keeps_its_pattern_though_another_key_comes() {
        KeyLooks.Seen seen = new KeyLooks.Seen();
        int first = 0;
        int second = 1;
        while (KeyColour.of(second) != KeyColour.of(first) || KeyColour.pattern(second) == KeyColour.pattern(first)) {
            second++;
        }
        seen.see(first);
        seen.see(second);
        int before = seen.looks().pattern(first);
        int third = second + 1;
        while (KeyColour.of(third) != KeyColour.of(first)) {
            third++;
        }
        seen.see(third);
        assertEquals(before, seen.looks().pattern(first));
        assertEquals(KeyColour.pattern(first), before);
    }

    @Test
    void five_keys_of_one_colour_are_one_too_many_for_four_patterns() {
        KeyLooks.Seen seen = new KeyLooks.Seen();
        int found = 0;
        for (int key = 0; found < Tokens.PATTERNS; key++) {
            if (KeyColour.of(key) == 0) {
                seen.see(key);
                found++;
                assertFalse(seen.looks().areSomeAlike());
            }
        }
        for (int key = 1_000_000; !seen.looks().areSomeAlike(); key++) {
            assertTrue(key < 1_000_100);
            seen.see(KeyColour.of(key) == 0 ? key : 0);
        }
    }

    @Test
    void more_keys_than_anybody_tells_apart_are_a_crowd() {
        KeyLooks.Seen seen = new KeyLooks.Seen();
        for (int key = 0; key < 5_000; key++) {
            seen.see(key * 31);
        }
        assertTrue(seen.looks().areSomeAlike());
        assertEquals(KeyColour.pattern(31), seen.looks().pattern(31));
    }

    private static Map<Integer, Integer> looks(Picture picture) {
        Map<Integer, Integer> looks = new TreeMap<>();
        Tokens tokens = picture.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            looks.put(tokens.key(i), tokens.colour(i) + Tokens.KEY_COLOURS * tokens.pattern(i));
        }
        Density density = picture.density();
        for (int i = 0; i < density.size(); i++) {
            if (density.colour(i) != Density.MIXED) {
                looks.put(density.key(i), density.colour(i) + Tokens.KEY_COLOURS * density.pattern(i));
            }
        }
        return looks;
    }

    private static boolean says(Picture picture, String words) {
        return picture.marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Text text && text.text().contains(words));
    }
}
