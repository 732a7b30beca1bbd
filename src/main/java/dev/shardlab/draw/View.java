package dev.shardlab.draw;

import org.jspecify.annotations.Nullable;

/**
 * How the picture is looked at; together with state and time it decides every pixel.
 *
 * @param width pixels, 480 or more
 * @param height pixels, 320 or more
 * @param selected what the student has chosen; null for nothing
 * @param highlighted what narration points at; null for nothing
 * @param showControl whether the thin layer of control (refusals, checkpoints, ownership) is drawn
 */
public record View(
        double width,
        double height,
        @Nullable Fact selected,
        @Nullable Fact highlighted,
        boolean showControl) {

    public static View of(double width, double height) {
        return new View(width, height, null, null, true);
    }
}
