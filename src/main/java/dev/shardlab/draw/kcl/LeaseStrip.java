package dev.shardlab.draw.kcl;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import java.util.List;

/** The leases of an application in its tile: a box for each shard that is still read, dashed while nobody holds its lease. */
record LeaseStrip(ApplicationState application, Role role) implements Strip {

    private static final double HIGH = 16;
    private static final double WIDE = 26;
    private static final double NARROWEST = 9;
    private static final double BETWEEN = 4;

    @Override
    public void paint(Sketch sketch, Area area) {
        List<LeaseState> leases =
                application.leases().stream().filter(lease -> !lease.ended()).toList();
        double between = sketch.units(BETWEEN);
        int most = (int) ((area.width() + between) / (sketch.units(NARROWEST) + between));
        if (leases.isEmpty() || leases.size() > most || area.height() < sketch.units(HIGH) / 2) {
            return;
        }
        double wide = Math.min(sketch.units(WIDE), (area.width() - (leases.size() - 1) * between) / leases.size());
        double half = Math.min(sketch.units(HIGH), area.height()) / 2;
        for (int i = 0; i < leases.size(); i++) {
            double left = area.left() + i * (wide + between);
            paint(sketch, leases.get(i), new Area(left, area.middleY() - half, left + wide, area.middleY() + half));
        }
    }

    private void paint(Sketch sketch, LeaseState lease, Area box) {
        var item = new ApplicationItem.OfCursor(application.name(), lease.shard());
        boolean held = lease.owner() != null && application.isRunning(lease.owner());
        sketch.draw(new Mark.Box(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                sketch.units(3),
                Fill.NONE,
                role,
                role,
                held ? Stroke.SOLID : Stroke.DASHED,
                held ? 1 : 0.6,
                false,
                item));
        Label shard =
                sketch.small(Integer.toString(lease.shard().index()), role).of(item);
        if (shard.width() < box.width()) {
            sketch.labels().place(shard, box.middleX(), box.middleY(), Anchor.CENTER);
        }
    }
}
