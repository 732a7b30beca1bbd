package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OutletBuffer;

/** The vessel in small: as full as the buffer is, and beside it how much of the interval is over. */
record VesselStrip(DeliveryStreamState stream, VirtualTime now) implements Strip {

    private static final double LEAST_HIGH = 14;
    private static final double WIDE = 34;

    @Override
    public void paint(Sketch sketch, Area area) {
        if (area.height() < sketch.units(LEAST_HIGH) || area.width() < sketch.units(2 * WIDE)) {
            return;
        }
        OutletBuffer buffer = stream.buffer(Outlet.DATA);
        FirehoseItem item = new FirehoseItem.OfBuffer(stream.name(), Outlet.DATA);
        Area glass = new Area(area.left(), area.top(), area.left() + sketch.units(WIDE), area.bottom());
        sketch.box(glass, 3, Role.LANE, Role.LANE_LINE, item);
        sketch.spot(item, glass);
        Vessel.fill(sketch, glass, Vessel.share(stream, buffer), item);
        double radius = Math.min(sketch.units(13), area.height() / 2 - 1);
        Vessel.clock(sketch, glass.right() + sketch.units(8) + radius, area.middleY(), radius, stream, now);
    }
}
