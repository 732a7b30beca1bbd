package dev.shardlab.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
        List<String> faint = new ArrayList<>();
        for (Role words : Role.values()) {
            for (Role ground : List.of(Role.BACKGROUND, Role.PANEL, Role.LANE, Role.LANE_CLOSED)) {
                double contrast = ColourVision.contrast(palette.of(words), palette.of(ground));
                if (!isGround(words) && contrast < 4.5) {
                    faint.add("%s on %s: %.2f".formatted(words, ground, contrast));
                }
            }
        }
        assertEquals(List.of(), faint);
    }

    /** What nothing is written in: surfaces and their edges. */
    private static boolean isGround(Role role) {
        return switch (role) {
            case BACKGROUND, PANEL, PANEL_LINE, LANE, LANE_LINE, LANE_CLOSED, AXIS, WIRE -> true;
            case TEXT, TEXT_MUTED, TEXT_FAINT, ACCENT, THROTTLED, WARNING, EXPIRY, SEAM -> false;
            case APPLICATION_1, APPLICATION_2, APPLICATION_3, APPLICATION_4, APPLICATION_5, APPLICATION_6 -> false;
        };
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void what_style_sheets_write_has_it_too(Theme theme) throws IOException {
        Map<String, Color> colours = coloursOf(theme);
        List<String> faint = new ArrayList<>();
        for (String words : List.of(
                "-color-fg-default",
                "-color-fg-muted",
                "-color-fg-subtle",
                "-color-accent-fg",
                "-color-warning-fg",
                "-color-danger-fg",
                "-color-success-fg")) {
            for (String ground : List.of(
                    "-color-bg-default",
                    "-color-bg-subtle",
                    "-color-bg-inset",
                    "-color-bg-overlay",
                    "-lab-stage",
                    "-lab-bar",
                    "-lab-question-bg",
                    "-lab-warning-bg",
                    "-lab-danger-bg",
                    "-lab-code-bg")) {
                double contrast = ColourVision.contrast(colours.get(words), colours.get(ground));
                if (contrast < 4.5) {
                    faint.add("%s on %s: %.2f".formatted(words, ground, contrast));
                }
            }
        }
        double onAccent = ColourVision.contrast(colours.get("-lab-on-accent"), colours.get("-color-accent-emphasis"));
        assertEquals(List.of(), faint);
        assertTrue(onAccent >= 4.5, "on accent: " + onAccent);
    }

    private static Map<String, Color> coloursOf(Theme theme) throws IOException {
        String name = theme.name().toLowerCase(Locale.ROOT) + ".css";
        String sheet = Files.readString(Path.of("src/main/resources/dev/shardlab/ui/theme", name));
        Map<String, Color> colours = new HashMap<>();
        Pattern.compile("(-[a-z-]+): (#[0-9a-f]{6});")
                .matcher(sheet)
                .results()
                .forEach(found -> colours.put(found.group(1), Color.web(found.group(2))));
        return colours;
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
