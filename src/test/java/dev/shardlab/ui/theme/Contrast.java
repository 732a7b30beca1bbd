package dev.shardlab.ui.theme;

import javafx.scene.paint.Color;

/** The contrast of two colours by WCAG 2, 1 to 21; words need 4.5. */
public final class Contrast {

    private Contrast() {}

    public static double of(Color one, Color other) {
        return ColourVision.contrast(one, other);
    }
}
