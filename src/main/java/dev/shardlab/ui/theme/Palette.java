package dev.shardlab.ui.theme;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.paint.Color;

/**
 * The colours of a theme, for what is painted by hand. What is styled by style sheet finds the same colours in the theme's
 * sheet.
 *
 * <p>The key colours follow the palette of Okabe and Ito (jfly.uni-koeln.de/color), which the three common kinds of colour
 * blindness can tell apart; its black, which no dark stage could show, is a grey here.
 */
public final class Palette {

    static final Palette LIGHT = new Palette(LightColours::of, LightColours.KEYS, 0.4);
    static final Palette DARK = new Palette(DarkColours::of, DarkColours.KEYS, 0);

    private final Map<Role, Color> roles = new EnumMap<>(Role.class);
    private final List<Color> keys;
    private final double rim;

    private Palette(Function<Role, String> roles, List<String> keys, double rim) {
        for (Role role : Role.values()) {
            this.roles.put(role, Color.web(roles.apply(role)));
        }
        this.keys = keys.stream().map(Color::web).toList();
        this.rim = rim;
    }

    public Color of(Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    /** The colour of a key's number, 0 to {@link Tokens#KEY_COLOURS} - 1. */
    public Color key(int colour) {
        return keys.get(colour);
    }

    /** How much darker the edge of a token is drawn, 0 .. 1: a bright colour on a bright stage needs one. */
    public double rim() {
        return rim;
    }
}
