package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reshards: a line at the age of each, as high as the shards it closed, that wanders right as it gets older. */
public final class Seams {

    private static final int MOST_SINGLE = 48;

    private final Sketch sketch;
    private final Frame frame;
    /** The shards closed in one moment, youngest moment first. */
    private final Map<VirtualTime, List<ShardState>> closedAt = new TreeMap<>(Comparator.reverseOrder());

    /** Finds the reshards in the stream of a frame: the moments at which shards closed that have not expired. */
    public Seams(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
        for (ShardState shard : frame.stream().shards()) {
            VirtualTime closed = shard.closedAt();
            if (closed != null && !shard.isExpired()) {
                closedAt.computeIfAbsent(closed, _ -> new ArrayList<>()).add(shard);
            }
        }
    }

    /** Paints a line for each closed shard; for more than 48 that closed in one moment, one line through all lanes. */
    public void paint() {
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
                new StreamItem.OfShard(shard.stream(), shard.id())));
    }

    /** Says below the age ticks when they were. */
    public void paintNames() {
        Map<ShardId, Boolean> merged = mergedByParent();
        List<SeamNames.Moment> moments = new ArrayList<>();
        closedAt.forEach((when, shards) -> {
            int merges = 0;
            int splits = 0;
            for (ShardState shard : shards) {
                Boolean how = merged.get(shard.id());
                merges += how != null && how ? 1 : 0;
                splits += how != null && !how ? 1 : 0;
            }
            ShardState first = shards.getFirst();
            StageItem item = new StreamItem.OfShard(first.stream(), first.id());
            moments.add(new SeamNames.Moment(frame.ageMicros(when), splits, merges, item));
        });
        new SeamNames(sketch, frame).paint(moments);
    }

    /** The parents, each whether it was merged or split; of two that were merged only the first, so that a merge counts once. */
    private Map<ShardId, Boolean> mergedByParent() {
        Map<ShardId, Boolean> merged = new TreeMap<>();
        for (ShardState child : frame.stream().shards()) {
            if (child.parent() != null) {
                merged.put(child.parent(), child.adjacentParent() != null);
            }
        }
        return merged;
    }
}
