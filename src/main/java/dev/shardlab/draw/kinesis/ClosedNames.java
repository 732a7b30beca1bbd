package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the closed shards. One that begins where an open lane does has that lane's strip for it. Another has none: it is named
 * in its field, in a row where it holds no record; where it has records everywhere, together with the shard above it that it was
 * merged with.
 */
final class ClosedNames {

    private static final double FROM_SEAM = 8;
    private static final double STEP = 4;
    private static final double END = 6;
    private static final int ROWS = 40;
    private static final int MOST_LOOKS = 512;
    private static final String CLOSED = " closed";

    private final Sketch sketch;
    private final Frame frame;
    private final LaneNames lanes;

    ClosedNames(Sketch sketch, Frame frame, LaneNames lanes) {
        this.sketch = sketch;
        this.frame = frame;
        this.lanes = lanes;
    }

    /** From the youngest: who comes first has the place. */
    void paint() {
        List<ShardState> closed = frame.stream().shards().stream()
                .filter(shard -> !shard.isOpen() && !shard.isExpired())
                .toList();
        for (ShardState shard : closed.reversed()) {
            ShardState lower = mergedWith(shard);
            if ((lower == null || !nameTogether(shard, lower)) && !nameInStrip(shard)) {
                nameInField(shard);
            }
        }
    }

    private static String name(ShardState shard) {
        return ShardReading.shortName(shard);
    }

    private Label label(ShardState shard, String text) {
        return sketch.strong(text, Role.TEXT_FAINT).of(new StreamItem.OfShard(shard.stream(), shard.id()));
    }

    /** The shard below it that it was merged with, if that one finds no place for a name of its own. */
    private @Nullable ShardState mergedWith(ShardState upper) {
        for (ShardState child : frame.stream().shards()) {
            if (child.adjacentParent() != null && upper.id().equals(child.parent())) {
                ShardState other =
                        frame.stream().shards().get(child.adjacentParent().index());
                boolean below = upper.range().end().equals(other.range().start().previous());
                return below && !other.isExpired() && isFull(other) ? other : null;
            }
        }
        return null;
    }

    private boolean isFull(ShardState shard) {
        return !lanes.hasStrip(shard) && emptyRow(shard, label(shard, name(shard))) < 0;
    }

    private boolean nameTogether(ShardState upper, ShardState lower) {
        Area area = LaneBoxes.area(frame, upper);
        String number = Integer.toString(lower.id().index());
        Label first = label(upper, name(upper).replaceFirst("shard", "shards"));
        return placeTogether(first, label(lower, "+ " + number + CLOSED), upper, area)
                || placeTogether(first, label(lower, "+ " + number), upper, area);
    }

    private boolean placeTogether(Label first, Label second, ShardState upper, Area area) {
        double between = sketch.units(4);
        double last = area.right() - first.width() - between - second.width() - sketch.units(END);
        for (double left = area.left() + sketch.units(FROM_SEAM); left <= last; left += sketch.units(STEP)) {
            double next = left + first.width() + between;
            if (lanes.isFree(second, upper, next) && lanes.place(first, upper, left, area.right())) {
                return lanes.place(second, upper, next, area.right());
            }
        }
        return false;
    }

    private boolean nameInStrip(ShardState shard) {
        Area area = LaneBoxes.area(frame, shard);
        Label full = label(shard, name(shard) + CLOSED);
        return placeInStrip(full, shard, area) || placeInStrip(full.withText(name(shard)), shard, area);
    }

    /** Further right where the name of a child still stands. */
    private boolean placeInStrip(Label name, ShardState shard, Area area) {
        double last = area.right() - name.width() - sketch.units(END);
        for (double left = area.left() + sketch.units(FROM_SEAM); left <= last; left += sketch.units(STEP)) {
            if (lanes.place(name, shard, left, area.right())) {
                return true;
            }
        }
        return false;
    }

    private void nameInField(ShardState shard) {
        Area area = LaneBoxes.area(frame, shard);
        Label full = label(shard, name(shard) + CLOSED);
        double y = emptyRow(shard, full);
        if (y >= 0 && !placeInField(full, area, y)) {
            placeInField(full.withText(name(shard)), area, y);
        }
    }

    private boolean placeInField(Label name, Area area, double y) {
        double left = area.left() + sketch.units(FROM_SEAM);
        return left + name.width() <= area.right() - sketch.units(END)
                && sketch.labels().place(name, left, y, Anchor.LEFT);
    }

    /**
     * The middle of the first row from the top where no record of the shard lies, at any age, so that the name keeps its height while
     * they get older; -1 if there is none.
     */
    private double emptyRow(ShardState shard, Label name) {
        Area area = LaneBoxes.area(frame, shard);
        double half = name.size() * Labels.LINE / 2;
        double top = Math.max(area.top(), frame.hashes().stripBottom(shard.range())) + half + 1;
        double bottom = area.bottom() - half - 1;
        if (bottom < top) {
            return -1;
        }
        double[] heights = heights(shard);
        double apart = half + sketch.tokens().sizePx();
        double step = Math.max(1, (bottom - top) / ROWS);
        for (double y = top; y <= bottom; y += step) {
            double row = y;
            if (Arrays.stream(heights).noneMatch(height -> Math.abs(height - row) < apart)) {
                return y;
            }
        }
        return -1;
    }

    /** Where its records lie; of very many, every n-th. */
    private double[] heights(ShardState shard) {
        ShardLog log = shard.log();
        long count = shard.held();
        int looks = (int) Math.min(MOST_LOOKS, count);
        double[] heights = new double[looks];
        for (int i = 0; i < looks; i++) {
            long index = shard.first() + count * i / looks;
            heights[i] = frame.hashes().y(log.hashHigh(index), log.hashLow(index));
        }
        return heights;
    }
}
