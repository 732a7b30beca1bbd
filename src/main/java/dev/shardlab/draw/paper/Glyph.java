package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The sign of a reader, beside its colour: the readers of a laboratory take turns. */
public enum Glyph {
    TRIANGLE(0, -1, 0.95, 0.8, -0.95, 0.8),
    DIAMOND(0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0),
    CIRCLE(polygon(14, 0.95)),
    SQUARE(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
    TRIANGLE_DOWN(0, 1, 0.95, -0.8, -0.95, -0.8),
    CROSS(
            -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35,
            -1, -0.35, -0.35, -0.35),
    PENTAGON(polygon(5, 1.05));

    private static final List<Double> HEXAGON =
            DoubleStream.of(polygon(6, 1.05)).boxed().toList();

    @SuppressWarnings("ImmutableEnumChecker") // the list is never changed
    private final List<Double> corners;

    Glyph(double... corners) {
        this.corners = DoubleStream.of(corners).boxed().toList();
    }

    private static double[] polygon(int sides, double radius) {
        double[] corners = new double[2 * sides];
        for (int i = 0; i < sides; i++) {
            double angle = 2 * Math.PI * i / sides;
            corners[2 * i] = radius * StrictMath.sin(angle);
            corners[2 * i + 1] = -radius * StrictMath.cos(angle);
        }
        return corners;
    }

    /** The sign of the {@code n}-th reader, from 0. */
    public static Glyph of(int n) {
        Glyph[] all = values();
        return all[n % all.length];
    }

    /** The sign of a call; no reader has it. */
    static Mark.Shape hexagon(double x, double y, double radius, Role role, StageItem item) {
        return placed(HEXAGON, x, y, radius, role, 1, item);
    }

    /**
     * The sign around a point, in pixels, above the tokens.
     *
     * @param radius how far its corners are from the middle, about: at most 1.25 times that, pixels
     * @param opacity 0 .. 1
     * @param item what it means to who points at it; null if it cannot be pointed at
     */
    public Mark.Shape mark(double x, double y, double radius, Role role, double opacity, @Nullable StageItem item) {
        return placed(corners, x, y, radius, role, opacity, item);
    }

    private static Mark.Shape placed(
            List<Double> corners,
            double x,
            double y,
            double radius,
            Role role,
            double opacity,
            @Nullable StageItem item) {
        List<Double> placed = new ArrayList<>(corners.size());
        for (int i = 0; i < corners.size(); i += 2) {
            placed.add(x + corners.get(i) * radius);
            placed.add(y + corners.get(i + 1) * radius);
        }
        return new Mark.Shape(placed, role, opacity, true, item);
    }
}
