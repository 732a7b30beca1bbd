package dev.shardlab.draw;

import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.plan.Arrangement;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.StreamState;

/** Where a stream's frame is when streams alone share the stage. */
public final class Stacked {

    private Stacked() {}

    /** The frame of the {@code n}-th of {@code count} streams, one above the other. */
    public static Frame frame(StreamState stream, VirtualTime now, int n, int count, Sketch sketch) {
        double stacked = (sketch.view().height() - sketch.units(Arrangement.LEGEND)) / count;
        Area area = new Area(0, n * stacked, sketch.view().width(), (n + 1) * stacked);
        return Frame.of(stream, now, area, sketch);
    }
}
