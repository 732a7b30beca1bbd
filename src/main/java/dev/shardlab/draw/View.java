package dev.shardlab.draw;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * How the picture is looked at; together with state and time it decides every pixel.
 *
 * @param width pixels, 480 or more
 * @param height pixels, 320 or more
 * @param selected what the student has chosen; null for nothing
 * @param highlighted what narration points at; null for nothing
 * @param nearMicros how much of the past the linear part of a lane shows, microseconds, 1 or more: the zoom in time
 * @param showControl whether the thin layer of control (refusals, checkpoints, ownership) is drawn
 */
public record View(
        double width,
        double height,
        @Nullable Fact selected,
        @Nullable Fact highlighted,
        long nearMicros,
        boolean showControl) {

    private static final double NEAR_SECONDS_IN_THE_ROOM = 60;
    private static final long SHORTEST_NEAR_MICROS = 20_000;

    public static View of(double width, double height) {
        return new View(width, height, null, null, nearAt(1), true);
    }

    /** The same with the zoom in time that fits a speed. */
    public View at(double speed) {
        return new View(width, height, selected, highlighted, nearAt(speed), showControl);
    }

    /**
     * The zoom that fits a speed: whatever it is, a record takes the same time in the room, a minute, to cross the linear part.
     *
     * @param speed virtual seconds per second in the room
     * @return microseconds of virtual time
     */
    public static long nearAt(double speed) {
        return Math.max(
                SHORTEST_NEAR_MICROS, Math.round(speed * NEAR_SECONDS_IN_THE_ROOM * VirtualTime.MICROS_PER_SECOND));
    }
}
