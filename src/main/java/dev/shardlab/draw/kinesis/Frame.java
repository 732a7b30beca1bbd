package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.CloseUp;
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

    private static final double FILL_BAR = 11;
    private static final double STRIP = 18;
    private static final double THIN_LANE = 4;

    /** @param area all the room that the stream has */
    public static Frame of(StreamState stream, VirtualTime time, Area area, Sketch sketch) {
        CloseUp columns = CloseUp.of(area, sketch);
        Area lanes = columns.middle();
        AgeScale ages = new AgeScale(
                lanes.left() + sketch.units(FILL_BAR),
                lanes.right(),
                sketch.view().nearMicros(),
                VirtualTime.toMicros(stream.retention()));
        HashScale hashes = new HashScale(
                stream.openShards(),
                time,
                lanes.top(),
                lanes.bottom(),
                sketch.units(STRIP),
                sketch.tokens().sizePx() / 2 + 1);
        return new Frame(
                stream,
                time,
                columns.headings(),
                columns.senders(),
                columns.wires(),
                columns.axis(),
                lanes,
                columns.readers(),
                columns.ticks(),
                columns.notes(),
                ages,
                hashes,
                stream.openShards().size() * sketch.units(THIN_LANE) > lanes.height());
    }

    /** How long ago a moment is, microseconds of virtual time; below 0 for one that is still to come. */
    public long ageMicros(VirtualTime then) {
        return time.micros() - then.micros();
    }

    /**
     * The place of a moment in a lane, pixels: now and what is to come at the left edge of the ages, retention and all before
     * it at the right.
     */
    public double x(VirtualTime then) {
        return ages.x(ageMicros(then));
    }
}
