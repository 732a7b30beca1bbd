package dev.shardlab.ui.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Role;
import dev.shardlab.draw.Tokens;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours that nobody can tell apart tell nothing. */
class PaletteTest {

    /** In CIELAB; 2.3 is what a trained eye just sees. */
    private static final double TOLD_APART = 9;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void key_colours_can_be_told_apart_with_every_common_kind_of_colour_vision(Theme theme) {
        List<String> alike = new ArrayList<>();
        for (ColourVision vision : ColourVision.values()) {
            for (int one = 0; one < Tokens.KEY_COLOURS; one++) {
                for (int other = one + 1; other < Tokens.KEY_COLOURS; other++) {
                    double apart = vision.difference(
                            theme.palette().key(one), theme.palette().key(other));
                    if (apart < TOLD_APART) {
                        alike.add("%s: %d and %d, %.1f".formatted(vision, one, other, apart));
                    }
                }
            }
        }
        assertTrue(alike.isEmpty(), alike.toString());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void words_have_the_contrast_that_reading_needs(Theme theme) {
        Palette palette = theme.palette();
        for (Role words : List.of(Role.TEXT, Role.TEXT_MUTED, Role.THROTTLED, Role.WARNING, Role.EXPIRY, Role.ACCENT)) {
            for (Role ground : List.of(Role.BACKGROUND, Role.PANEL, Role.LANE)) {
                double contrast = ColourVision.contrast(palette.of(words), palette.of(ground));
                assertTrue(contrast >= 4.5, "%s on %s: %.1f".formatted(words, ground, contrast));
            }
        }
    }

    @Test
    void keys_are_seen_on_the_dark_stage_by_their_colour_and_on_the_light_one_by_their_rim() {
        for (int key = 0; key < Tokens.KEY_COLOURS; key++) {
            Color dark = Theme.DARK.palette().key(key);
            assertTrue(ColourVision.contrast(dark, Theme.DARK.palette().of(Role.LANE)) >= 3, "dark " + key);
            Palette light = Theme.LIGHT.palette();
            Color rim = light.key(key).deriveColor(0, 1, 1 - light.rim(), 1);
            assertTrue(ColourVision.contrast(rim, light.of(Role.LANE)) >= 3, "light " + key);
        }
    }
}
