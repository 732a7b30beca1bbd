package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import org.jspecify.annotations.Nullable;

/**
 * The shards as lanes: each from the age of its closing (or now) to the age of its opening, and as high as its share of the hash
 * range. So a reshard leaves children on the left of its seam and closed parents on the right, through any number of generations.
 */
public final class LaneBoxes {

    private static final double GAP = 1;

    private final Sketch sketch;
    private final Frame frame;
    private final ShardRefusals refusals;

    /**
     * Draws the shards of the stream of a frame.
     *
     * @param refusals how many records each of them has refused that are not settled
     */
    public LaneBoxes(Sketch sketch, Frame frame, ShardRefusals refusals) {
        this.sketch = sketch;
        this.frame = frame;
        this.refusals = refusals;
    }

    /**
     * Paints them with their names; one box for all where the lanes are too thin, and the status of a stream that has no open
     * shard.
     */
    public void paint() {
        StreamState stream = frame.stream();
        if (stream.openShards().isEmpty()) {
            paintNothingYet(stream);
        } else if (frame.inBands()) {
            sketch.box(frame.lanes(), 3, Role.LANE, Role.LANE_LINE, null);
        } else {
            stream.shards().stream()
                    .filter(shard -> !shard.isExpired())
                    .forEach(shard -> paint(new ShardReading(shard, frame, refusals)));
            new LaneNames(sketch, frame, refusals).paint();
        }
    }

    private void paintNothingYet(StreamState stream) {
        sketch.box(frame.lanes(), 4, Role.LANE, Role.LANE_LINE, null);
        VirtualTime due = stream.operationDueAt();
        String when = due == null ? "" : " · ready in " + Ages.words(Math.max(0, -frame.ageMicros(due)));
        Label text = sketch.label(stream.status() + when, Role.TEXT_MUTED);
        sketch.labels().place(text, frame.lanes().middleX(), frame.lanes().middleY(), Anchor.CENTER);
    }

    /** Where a shard lies on the stage. */
    public static Area area(Frame frame, ShardState shard) {
        VirtualTime closedAt = shard.closedAt();
        double left = closedAt == null ? frame.lanes().left() : frame.x(closedAt);
        double right = shard.parent() == null ? frame.lanes().right() : frame.x(shard.openedAt());
        return new Area(
                left,
                frame.hashes().top(shard.range()),
                Math.max(left, right),
                frame.hashes().bottom(shard.range()));
    }

    private void paint(ShardReading reading) {
        ShardState shard = reading.shard();
        sketch.note(reading.note());
        Area area = area(frame, shard);
        if (shard.isOpen()) {
            box(reading, area, Fill.SOLID, Role.LANE, reading.refuses() ? Role.THROTTLED : Role.LANE_LINE);
            paintFillBar(reading, area);
            if (reading.refuses() && sketch.view().showControl()) {
                sketch.show(Sign.REFUSED);
            }
        } else if (area.width() >= 1) {
            box(reading, area, Fill.SOLID, Role.LANE_CLOSED, null);
            box(reading, area, Fill.HATCHED, Role.PANEL_LINE, Role.LANE_LINE);
            sketch.show(Sign.CLOSED);
        }
        sketch.spot(reading.item(), area);
    }

    private void box(ShardReading reading, Area area, Fill fill, Role fillRole, @Nullable Role line) {
        boolean open = reading.shard().isOpen();
        double gap = area.height() > sketch.units(7) ? GAP : 0;
        double left = area.left() + (open ? 0 : GAP);
        sketch.draw(new Mark.Box(
                left,
                area.top() + gap,
                Math.max(1, area.right() - left),
                Math.max(0.5, area.height() - 2 * gap),
                open ? Math.min(sketch.units(4), area.height() / 5) : 0,
                fill,
                fillRole,
                line,
                open ? Stroke.SOLID : Stroke.DASHED,
                1,
                false,
                reading.item()));
    }

    /** How much of the write limit is spent in this second; hatched while the shard refuses. */
    private void paintFillBar(ShardReading reading, Area area) {
        double left = area.left() + sketch.units(3);
        Area track = new Area(
                left,
                frame.hashes().stripBottom(reading.shard().range()) + 2,
                left + sketch.units(4),
                area.bottom() - sketch.units(4));
        if (track.height() < sketch.units(6)) {
            return;
        }
        bar(track, Fill.SOLID, Role.PANEL_LINE, 1);
        double used = reading.used();
        if (used > 0) {
            double top = track.bottom() - Math.max(1, used * track.height());
            Area filled = new Area(track.left(), top, track.right(), track.bottom());
            bar(filled, Fill.SOLID, reading.load(Role.ACCENT), reading.refuses() ? 0.45 : 1);
        }
        if (reading.refuses()) {
            bar(track, Fill.HATCHED, Role.THROTTLED, 1);
        }
    }

    /** Who points at it points at the lane below. */
    private void bar(Area area, Fill fill, Role role, double opacity) {
        sketch.draw(new Mark.Box(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                sketch.units(2),
                fill,
                role,
                fill == Fill.HATCHED ? role : null,
                Stroke.SOLID,
                opacity,
                false,
                null));
    }
}
