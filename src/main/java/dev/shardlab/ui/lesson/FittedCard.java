package dev.shardlab.ui.lesson;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A card that is told to a hall, in the type of the narration and by its rule: as large as was wished for, or smaller down to four
 * fifths of it, so that it stays in its strip.
 */
final class FittedCard {

    /** What the type depends on; while it is the same, nothing is measured again. */
    private record Fitted(Object content, double type, double width, double room) {}

    private final Region card;
    private @Nullable Fitted fitted;

    FittedCard(Region card) {
        this.card = card;
    }

    /**
     * Sets the type.
     *
     * @param content what is shown; another one is measured anew
     * @param type as wished for, pixels
     * @param width that it has, pixels
     * @param room how high it may be before its type becomes smaller, pixels
     */
    void fit(Object content, double type, double width, double room) {
        Fitted now = new Fitted(content, type, width, room);
        if (Objects.equals(now, fitted) || type <= 0 || width <= 0) {
            return;
        }
        fitted = now;
        double size = type;
        set(size);
        while (size > type * FittedText.SMALLEST && card.prefHeight(width) > room) {
            size = Math.max(type * FittedText.SMALLEST, size - type * FittedText.STEP);
            set(size);
        }
    }

    private void set(double size) {
        card.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", size));
        card.applyCss();
    }

    /** In the type of what it stands in. */
    void let() {
        if (fitted != null) {
            fitted = null;
            card.setStyle("");
        }
    }
}
