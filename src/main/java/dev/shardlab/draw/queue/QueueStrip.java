package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import java.util.Iterator;

/** The oldest messages of a queue in its tile, in a small tube: the one that is next is at the right. */
record QueueStrip(QueueState queue) implements Strip {

    private static final double HIGH = 20;
    private static final double APART = 1.5;

    @Override
    public void paint(Sketch sketch, Area area) {
        double half = Math.min(sketch.units(HIGH), area.height()) / 2;
        if (half < sketch.tokens().sizePx() / 2) {
            return;
        }
        double step = sketch.tokens().sizePx() * APART;
        sketch.draw(new Mark.Box(
                area.left(),
                area.middleY() - half,
                area.width(),
                2 * half,
                half,
                Fill.SOLID,
                Role.LANE,
                Role.LANE_LINE,
                Stroke.SOLID,
                1,
                false,
                new QueueItem(queue.name())));
        double x = area.right() - half;
        for (Iterator<HeldMessage> all = queue.byAge(); all.hasNext() && x > area.left() + half / 2; x -= step) {
            HeldMessage held = all.next();
            sketch.tokens()
                    .add(
                            (float) x,
                            (float) area.middleY(),
                            1,
                            MessageLooks.key(held),
                            MessageLooks.kind(held),
                            sketch.items().one(new MessageItem(queue.name(), held.id())));
        }
    }
}
