package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the picture is looked at; together with state and time it decides every pixel.
 *
 * @param width pixels, 460 or more
 * @param height pixels, 150 or more
 * @param selected what the student has chosen; null for nothing
 * @param highlighted what narration points at; null for nothing
 * @param nearMicros how much of the past the linear part of a lane shows, microseconds, 1 or more: the zoom in time
 * @param showControl whether the thin layer of control (refusals, checkpoints, ownership) is drawn
 * @param differences what is marked because another future differs there; empty without another future
 * @param focus which systems are in close-up
 * @param keys what keys are named, however many there are
 * @param ribbonScale how much a pixel of the width of a ribbon carries at least, records or messages a second, so that the maps
 *     of two futures can be compared; 0 for a map alone
 */
public record View(
        double width,
        double height,
        @Nullable StageItem selected,
        @Nullable StageItem highlighted,
        long nearMicros,
        boolean showControl,
        List<Difference> differences,
        Focus focus,
        NamedKeys keys,
        double ribbonScale) {

    private static final double NEAR_SECONDS_IN_THE_ROOM = 60;
    private static final long SHORTEST_NEAR_MICROS = 20_000;
    private static final long USUAL_NEAR_MICROS = 60_000_000;
    private static final long LONGEST_LANDING_MICROS = 400_000;
    private static final long LANDINGS_IN_THE_NEAR_PAST = 50;

    /** Copies the differences. */
    public View {
        differences = List.copyOf(differences);
    }

    /** Where nobody chose what has the focus. */
    public View(
            double width,
            double height,
            @Nullable StageItem selected,
            @Nullable StageItem highlighted,
            long nearMicros,
            boolean showControl,
            List<Difference> differences) {
        this(
                width,
                height,
                selected,
                highlighted,
                nearMicros,
                showControl,
                differences,
                Focus.UNCHOSEN,
                NamedKeys.NONE,
                0);
    }

    /**
     * The usual one of a size: a minute of the past in the linear part, control drawn, nothing selected, and nobody chose what
     * has the focus.
     *
     * @param width pixels, 460 or more
     * @param height pixels, 150 or more
     */
    public static View of(double width, double height) {
        return new View(width, height, null, null, USUAL_NEAR_MICROS, true, List.of());
    }

    /** The same with the zoom in time that fits a speed; see {@link #nearMicros(double, Duration)}. */
    public View at(double speed, Duration experiment) {
        return new View(
                width,
                height,
                selected,
                highlighted,
                nearMicros(speed, experiment),
                showControl,
                differences,
                focus,
                keys,
                ribbonScale);
    }

    /** Whether narration points at a thing: at it, at several of which it is one, or at one of the several that it stands for. */
    boolean pointsAt(StageItem item) {
        return highlighted != null && (highlighted.means(item) || item.means(highlighted));
    }

    /** The same with a thing selected. */
    public View selecting(StageItem item) {
        return new View(
                width, height, item, highlighted, nearMicros, showControl, differences, focus, keys, ribbonScale);
    }

    /** The same with other systems in close-up. */
    public View on(Focus other) {
        return new View(
                width, height, selected, highlighted, nearMicros, showControl, differences, other, keys, ribbonScale);
    }

    /** The same with other keys named. */
    public View naming(NamedKeys others) {
        return new View(
                width, height, selected, highlighted, nearMicros, showControl, differences, focus, others, ribbonScale);
    }

    /** The same beside the map of another future whose ribbons are so wide. */
    public View scaled(double otherRibbonScale) {
        return new View(
                width,
                height,
                selected,
                highlighted,
                nearMicros,
                showControl,
                differences,
                focus,
                keys,
                otherRibbonScale);
    }

    /**
     * How long a record that a client put is shown on its way into its lane, microseconds, 1 or more: at the usual speed 0.4 s,
     * and where time is slowed down, in the room a little over a second.
     */
    public long landingMicros() {
        return Math.min(LONGEST_LANDING_MICROS, Math.max(1, nearMicros / LANDINGS_IN_THE_NEAR_PAST));
    }

    /**
     * The zoom that fits a speed: whatever it is, a record takes the same time in the room, a minute, to cross the linear part.
     * But the linear part never shows more than a third of the experiment, or a short one that is played fast would crowd at the
     * left of its lanes.
     *
     * @param speed virtual seconds per second in the room
     * @param experiment how long the whole of it runs
     * @return microseconds of virtual time
     */
    public static long nearMicros(double speed, Duration experiment) {
        long aMinute = Math.round(speed * NEAR_SECONDS_IN_THE_ROOM * VirtualTime.MICROS_PER_SECOND);
        return Math.max(SHORTEST_NEAR_MICROS, Math.min(aMinute, VirtualTime.toMicros(experiment) / 3));
    }
}
