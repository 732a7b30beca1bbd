package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reshards: a line at the age of each, as high as the shards it closed, that wanders right as it gets older. */
final class Seams {

    private static final int MOST_SINGLE = 48;
    private static final int MOST_NAMED = 4;

    private final Sketch sketch;
    private final Frame frame;
    /** The shards closed in one moment, youngest moment first. */
    private final Map<VirtualTime, List<ShardState>> closedAt = new TreeMap<>(Comparator.reverseOrder());

    Seams(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
        for (ShardState shard : frame.stream().shards()) {
            VirtualTime closed = shard.closedAt();
            if (closed != null && !shard.isExpired()) {
                closedAt.computeIfAbsent(closed, _ -> new ArrayList<>()).add(shard);
            }
        }
    }

    void paint() {
        closedAt.forEach((when, shards) -> {
            if (shards.size() > MOST_SINGLE) {
                line(when, frame.lanes().top(), frame.lanes().bottom(), shards.getFirst());
            } else {
                shards.forEach(shard -> {
                    Area area = LaneBoxes.area(frame, shard);
                    line(when, area.top(), area.bottom(), shard);
                });
            }
        });
    }

    private void line(VirtualTime when, double top, double bottom, ShardState shard) {
        double x = frame.x(when);
        sketch.draw(new Mark.Line(
                x,
                top,
                x,
                bottom,
                sketch.units(1.5),
                Stroke.SOLID,
                Role.SEAM,
                1,
                true,
                new Fact.OfShard(shard.stream(), shard.id())));
    }

    /** Names the youngest seams below the age ticks. */
    void paintNames() {
        int named = 0;
        for (Map.Entry<VirtualTime, List<ShardState>> seam : closedAt.entrySet()) {
            if (named++ == MOST_NAMED) {
                return;
            }
            ShardState closed = seam.getValue().getFirst();
            long age = frame.ageMicros(seam.getKey());
            Fact fact = new Fact.OfShard(closed.stream(), closed.id());
            Label what = sketch.small(what(closed), Role.SEAM).of(fact);
            if (!place(what.withText(what.text() + " " + Ages.words(age) + " ago"), seam.getKey())) {
                place(what, seam.getKey());
            }
        }
    }

    private boolean place(Label label, VirtualTime when) {
        double half = label.width() / 2;
        double left = frame.lanes().left() + half;
        double x = Math.clamp(frame.x(when), left, Math.max(left, frame.lanes().right() - half));
        return sketch.labels().place(label, x, frame.notes(), Anchor.CENTER);
    }

    private String what(ShardState closed) {
        ShardId id = closed.id();
        for (ShardState shard : frame.stream().shards()) {
            if (id.equals(shard.adjacentParent()) || (id.equals(shard.parent()) && shard.adjacentParent() != null)) {
                return "merged";
            }
            if (id.equals(shard.parent())) {
                return "split";
            }
        }
        return "closed";
    }
}
