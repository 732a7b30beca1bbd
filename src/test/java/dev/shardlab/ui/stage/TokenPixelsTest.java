package dev.shardlab.ui.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.ui.theme.Theme;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenPixelsTest {

    private static final int OPAQUE = 0xff3366cc;

    @Test
    void an_opaque_pixel_hides_what_is_behind_it() {
        assertEquals(OPAQUE, Pixels.over(OPAQUE, 0xffffffff, 256));
    }

    @Test
    void a_pixel_at_half_opacity_is_halfway_between() {
        int mixed = Pixels.over(0xffffffff, 0xff000000, 128);
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals(127, mixed >> shift & 0xff, 2);
        }
        assertEquals(0xff, mixed >>> 24, 1);
    }

    @Test
    void a_clear_pixel_changes_nothing() {
        assertEquals(OPAQUE, Pixels.over(0, OPAQUE, 256));
    }

    @Test
    void what_reaches_over_an_edge_is_cut_off() {
        PixelField field = new PixelField(4, 4);
        field.fill(-3, -3, 2, 2, OPAQUE, 256);
        field.fill(3, 3, 99, 99, OPAQUE, 256);
        int[] expected = new int[16];
        for (int i : new int[] {0, 1, 4, 5, 15}) {
            expected[i] = OPAQUE;
        }
        assertArrayEquals(expected, field.pixels());
    }

    @Test
    void a_cleared_field_is_clear_whatever_was_put_down() {
        PixelField field = new PixelField(40, 40);
        Sprites sprites = new Sprites(Theme.DARK.palette(), 9, 1);
        field.put(sprites.of(Tokens.Kind.SELECTED, 3, 0, 1, 2), 20, 20, 256);
        field.put(sprites.of(Tokens.Kind.MANY, 1, 0, 0, 0), 0, 39, 256);
        assertTrue(Arrays.stream(field.pixels()).anyMatch(pixel -> pixel != 0));
        field.clear();
        assertArrayEquals(new int[1600], field.pixels());
    }

    @Test
    void each_kind_and_each_pattern_has_a_shape_of_its_own() {
        for (double scale : new double[] {1, 1.5, 2}) {
            Sprites sprites = new Sprites(Theme.LIGHT.palette(), 6, scale);
            Set<String> shapes = new HashSet<>();
            for (Tokens.Kind kind : Tokens.Kind.values()) {
                for (int pattern = 0; pattern < Tokens.PATTERNS; pattern++) {
                    Sprites.Sprite sprite = sprites.of(kind, 0, pattern, 0, 0);
                    StringBuilder covered = new StringBuilder();
                    for (int pixel : sprite.pixels()) {
                        covered.append((pixel >>> 24) / 64);
                    }
                    shapes.add(sprite.width() + ":" + covered);
                }
            }
            assertEquals(Tokens.Kind.values().length * Tokens.PATTERNS, shapes.size());
        }
    }

    @Test
    void a_record_is_opaque_in_its_middle_and_as_large_as_asked() {
        Sprites.Sprite record = new Sprites(Theme.DARK.palette(), 9, 1).of(Tokens.Kind.RECORD, 0, 0, 2, 2);
        assertEquals("9 x 9", record.width() + " x " + record.height());
        assertEquals(0xff, record.pixels()[40] >>> 24);
    }
}
