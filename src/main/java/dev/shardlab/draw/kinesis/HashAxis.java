package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.state.kinesis.ShardState;
import java.util.List;

/** The hash axis, from 0 at the top to the last of the 2^128 hash keys at the bottom. */
public final class HashAxis {

    private record Tick(double fraction, String text) {}

    private static final List<Tick> TICKS = List.of(
            new Tick(0, "0"),
            new Tick(1, "2¹²⁸-1"),
            new Tick(0.5, "2¹²⁷"),
            new Tick(0.25, "2¹²⁶"),
            new Tick(0.75, "3·2¹²⁶"));
    private static final int MOST_DOTS = 32;

    private final Sketch sketch;
    private final Frame frame;

    /** Draws the axis at its place in a frame, by the scale of its open shards. */
    public HashAxis(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    /**
     * Paints the axis with a tick at each quarter of the hash range, and a dot where the wires end while there are at most 32
     * open shards.
     */
    public void paint() {
        Area axis = frame.axis();
        StageItem item = new StreamItem.OfHashAxis(frame.stream().name());
        sketch.box(axis, 4, Role.AXIS, null, item);
        sketch.spot(item, axis);
        paintDots();
        double lower = axis.bottom() - sketch.units(6);
        for (Tick tick : TICKS) {
            double y = frame.hashes().border(tick.fraction());
            double labelY = Math.clamp(y, axis.top() + sketch.units(6), lower);
            Label text = sketch.label(tick.text(), Role.TEXT_FAINT).below().of(item);
            sketch.line(axis.left() - sketch.units(4), y, axis.left(), y, 1, Mark.Stroke.SOLID, Role.AXIS, false);
            sketch.labels().place(text, axis.left() - sketch.units(7), labelY, Anchor.RIGHT);
        }
    }

    /** Where wires meet the axis. */
    private void paintDots() {
        List<ShardState> open = frame.stream().openShards();
        if (open.size() > MOST_DOTS) {
            return;
        }
        for (ShardState shard : open) {
            double middle =
                    (shard.range().start().fraction() + shard.range().end().fraction()) / 2;
            double size = sketch.units(4);
            double y = frame.hashes().y(middle);
            double x = frame.axis().middleX();
            sketch.box(
                    new Area(x - size / 2, y - size / 2, x + size / 2, y + size / 2), 2, Role.TEXT_MUTED, null, null);
        }
    }
}
