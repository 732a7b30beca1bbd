package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.state.ShardState;
import java.util.List;

/** The hash axis, from 0 at the top to the last of the 2^128 hash keys at the bottom, and what shards refuse beside it. */
final class HashAxis {

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
    private final Refusals refusals;

    HashAxis(Sketch sketch, Frame frame, Refusals refusals) {
        this.sketch = sketch;
        this.frame = frame;
        this.refusals = refusals;
    }

    void paint() {
        Area axis = frame.axis();
        Fact fact = new Fact.OfHashAxis(frame.stream().name());
        sketch.box(axis, 4, Role.AXIS, null, fact);
        sketch.spot(fact, axis);
        paintDots();
        if (sketch.view().showControl()) {
            frame.stream().openShards().forEach(this::paintRefusal);
        }
        double lower = axis.bottom() - sketch.units(6);
        for (Tick tick : TICKS) {
            double y = frame.hashes().border(tick.fraction());
            double labelY = Math.clamp(y, axis.top() + sketch.units(6), lower);
            Label text = sketch.label(tick.text(), Role.TEXT_FAINT).below().of(fact);
            sketch.line(axis.left() - sketch.units(4), y, axis.left(), y, 1, Mark.Stroke.SOLID, Role.AXIS, false);
            sketch.labels().place(text, axis.left() - sketch.units(7), labelY, Anchor.RIGHT);
        }
    }

    private void paintRefusal(ShardState shard) {
        int refused = refusals.by(shard);
        if (refused == 0) {
            return;
        }
        Area lane = LaneBoxes.area(frame, shard);
        double right = frame.axis().left() - sketch.units(10);
        double half = sketch.units(7);
        Fact fact = new Fact.OfShard(shard.stream(), shard.id());
        double y = Math.max(lane.middleY(), frame.axis().top() + 2 * half);
        Label count =
                sketch.strong("refused ×" + Ages.count(refused), Role.THROTTLED).of(fact);
        place(count, right, y - half);
        long retry = refusals.nextRetryMicros(shard);
        if (retry != Long.MAX_VALUE) {
            String when =
                    "retry in " + Ages.words(Math.max(0, retry - frame.time().micros()));
            place(sketch.small(when, Role.TEXT_MUTED).of(fact), right, y + half);
        }
    }

    /** On a ground of its own, so that records fly below it. */
    private void place(Label label, double right, double y) {
        if (sketch.labels().place(label, right, y, Anchor.RIGHT)) {
            Area ground = Labels.bounds(label, right, y, Anchor.RIGHT);
            double around = sketch.units(3);
            sketch.drawOnTop(new Mark.Box(
                    ground.left() - around,
                    ground.top(),
                    ground.width() + 2 * around,
                    ground.height(),
                    around,
                    Mark.Fill.SOLID,
                    Role.BACKGROUND,
                    null,
                    Mark.Stroke.SOLID,
                    0.82,
                    true,
                    label.fact()));
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
