package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.StreamState;

/**
 * Where the parts of one stream lie on the stage.
 *
 * @param wires between the producers and the hash axis
 * @param lanes the shards with their name strips and fill bars; records lie inside it between the edges of {@code ages}
 * @param inBands whether the lanes are too thin to be drawn one by one
 * @param headings the middle of the line of headings
 * @param ticks the middle of the line of age ticks
 * @param notes the middle of the line below it, for what lies at which age
 */
public record Frame(
        StreamState stream,
        VirtualTime time,
        double headings,
        Area producers,
        Area wires,
        Area axis,
        Area lanes,
        Area consumers,
        double ticks,
        double notes,
        AgeScale ages,
        HashScale hashes,
        boolean inBands) {

    private static final double MARGIN = 14;
    private static final double HEADINGS = 34;
    private static final double TICKS = 34;
    private static final double LEGEND = 16;
    private static final double AXIS = 8;
    /** Between the axis and a lane, and inside the lane for its fill bar. */
    private static final double GAP = 4;

    private static final double FILL_BAR = 11;
    private static final double STRIP = 18;
    private static final double THIN_LANE = 4;

    /** The frame of the {@code n}-th of {@code count} streams, one above the other. */
    public static Frame of(StreamState stream, VirtualTime time, int n, int count, Sketch sketch) {
        double width = sketch.view().width();
        double stacked = (sketch.view().height() - sketch.units(LEGEND)) / count;
        double top = n * stacked + sketch.units(HEADINGS);
        double bottom = (n + 1) * stacked - sketch.units(TICKS);
        double margin = sketch.units(MARGIN);
        double producersRight = margin + share(width, 0.125, 88, 150, sketch);
        double axisLeft = producersRight + share(width, 0.19, 96, 420, sketch);
        double axisRight = axisLeft + sketch.units(AXIS);
        double lanesLeft = axisRight + sketch.units(GAP);
        double consumersLeft = width - margin - share(width, 0.165, 112, 190, sketch);
        double lanesRight = consumersLeft - sketch.units(MARGIN + 4);
        AgeScale ages = new AgeScale(
                lanesLeft + sketch.units(FILL_BAR),
                lanesRight,
                sketch.view().nearMicros(),
                VirtualTime.toMicros(stream.retention()));
        HashScale hashes = new HashScale(
                stream.openShards(),
                time,
                top,
                bottom,
                sketch.units(STRIP),
                sketch.tokens().sizePx() / 2 + 1);
        return new Frame(
                stream,
                time,
                n * stacked + sketch.units(HEADINGS / 2),
                new Area(margin, top, producersRight, bottom),
                new Area(producersRight, top, axisLeft, bottom),
                new Area(axisLeft, top, axisRight, bottom),
                new Area(lanesLeft, top, lanesRight, bottom),
                new Area(consumersLeft, top, width - margin, bottom),
                bottom + sketch.units(11),
                bottom + sketch.units(24),
                ages,
                hashes,
                stream.openShards().size() * sketch.units(THIN_LANE) > bottom - top);
    }

    private static double share(double width, double share, double least, double most, Sketch sketch) {
        return Math.clamp(width * share, sketch.units(least), sketch.units(most));
    }

    public long ageMicros(VirtualTime then) {
        return time.micros() - then.micros();
    }

    public double x(VirtualTime then) {
        return ages.x(ageMicros(then));
    }
}
