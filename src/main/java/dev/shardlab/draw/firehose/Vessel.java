package dev.shardlab.draw.firehose;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OutletBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a buffer looks like at any size: how full it is as a height, how long it has waited as a part of a disc. */
final class Vessel {

    private static final int CORNERS = 32;
    private static final double FULL = 0.55;

    private Vessel() {}

    /** How full a buffer is, against the limit of its size: 0 to 1. */
    static double share(DeliveryStreamState stream, OutletBuffer buffer) {
        return Math.min(
                1,
                (double) buffer.bytes()
                        / stream.settings().destination().hints().sizeBytes());
    }

    /** From the bottom of an area up. */
    static void fill(Sketch sketch, Area glass, double share, StageItem item) {
        double top = glass.bottom() - share * glass.height();
        if (share <= 0) {
            return;
        }
        sketch.draw(new Mark.Box(
                glass.left(),
                top,
                glass.width(),
                glass.bottom() - top,
                Math.min(sketch.units(2), (glass.bottom() - top) / 2),
                Fill.SOLID,
                Role.ACCENT,
                null,
                Stroke.SOLID,
                FULL,
                false,
                item));
        sketch.line(glass.left(), top, glass.right(), top, 1.6, Stroke.SOLID, Role.ACCENT, false);
    }

    /** How much of the interval has passed since the first record came; an empty disc while there is none. */
    static void clock(Sketch sketch, double x, double y, double radius, DeliveryStreamState stream, VirtualTime now) {
        OutletBuffer buffer = stream.buffer(Outlet.DATA);
        FirehoseItem item = new FirehoseItem.OfBuffer(stream.name(), Outlet.DATA);
        long interval = stream.settings().destination().hints().intervalMicros();
        double over = buffer.isEmpty() || interval == 0
                ? 0
                : Math.clamp((double) (now.micros() - buffer.openedAt().micros()) / interval, 0, 1);
        disc(sketch, x, y, radius, over, item);
    }

    /** @param over the part of it that is filled, clockwise from the top, 0 to 1 */
    static void disc(Sketch sketch, double x, double y, double radius, double over, StageItem item) {
        sketch.draw(new Mark.Shape(sector(x, y, radius, 1), Role.PANEL_LINE, 1, false, item));
        if (over > 0) {
            sketch.draw(new Mark.Shape(sector(x, y, radius, over), Role.WARNING, 0.85, false, item));
        }
    }

    private static List<Double> sector(double x, double y, double radius, double part) {
        List<Double> corners = new ArrayList<>();
        if (part < 1) {
            corners.add(x);
            corners.add(y);
        }
        int steps = Math.max(1, (int) Math.ceil(CORNERS * part));
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * part * i / steps;
            corners.add(x + radius * StrictMath.sin(angle));
            corners.add(y - radius * StrictMath.cos(angle));
        }
        return corners;
    }
}
