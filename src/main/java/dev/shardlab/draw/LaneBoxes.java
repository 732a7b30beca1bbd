package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.draw.Mark.Fill;
import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.model.StreamLimits;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;
import org.jspecify.annotations.Nullable;

/**
 * The shards as lanes: each from the age of its closing (or now) to the age of its opening, and as high as its share of the hash
 * range. So a reshard leaves children on the left of its seam and closed parents on the right, through any number of generations.
 */
final class LaneBoxes {

    private static final double GAP = 1;
    private static final double STRIP_FOR_NAME = 9;
    private static final double NAME_IN_STRIP = 0.86;
    private static final double LANE_FOR_NAME = 13;
    private static final double NEARLY_FULL = 0.8;

    private final Sketch sketch;
    private final Frame frame;
    private final Refusals refusals;

    LaneBoxes(Sketch sketch, Frame frame, Refusals refusals) {
        this.sketch = sketch;
        this.frame = frame;
        this.refusals = refusals;
    }

    void paint() {
        StreamState stream = frame.stream();
        if (stream.openShards().isEmpty()) {
            paintNothingYet(stream);
        } else if (Bands.areNeeded(frame, sketch)) {
            sketch.box(frame.lanes(), 3, Role.LANE, Role.LANE_LINE, null);
        } else {
            stream.shards().stream().filter(shard -> !shard.isExpired()).forEach(this::note);
            stream.shards().stream().filter(ShardState::isOpen).forEach(this::paintOpen);
            stream.shards().reversed().stream()
                    .filter(shard -> !shard.isOpen() && !shard.isExpired())
                    .forEach(this::paintClosed);
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
    static Area area(Frame frame, ShardState shard) {
        VirtualTime closedAt = shard.closedAt();
        double left = closedAt == null ? frame.lanes().left() : frame.x(closedAt);
        double right = shard.parent() == null ? frame.lanes().right() : frame.x(shard.openedAt());
        return new Area(
                left,
                frame.hashes().top(shard.range()),
                Math.max(left, right),
                frame.hashes().bottom(shard.range()));
    }

    private void paintOpen(ShardState shard) {
        Area area = area(frame, shard);
        double used = used(shard);
        boolean refuses = refusals.by(shard) > 0;
        paintBox(shard, area, refuses);
        paintFillBar(shard, area, used, refuses);
        Label name = sketch.strong(shortName(shard), Role.TEXT_MUTED).of(fact(shard));
        double left = frame.ages().left() + sketch.units(2);
        double end = left + name.width() + sketch.units(8);
        if (strip(shard, area) < sketch.units(STRIP_FOR_NAME)) {
            placeAtEnd(shard, area);
        } else if (place(name, shard, area, left, frame.lanes().right())) {
            coverSeam(name, area, left, frame.hashes().stripBottom(shard.range()));
            String rate = rate(shard);
            Role role = refuses ? Role.THROTTLED : used > NEARLY_FULL ? Role.WARNING : Role.TEXT_FAINT;
            place(sketch.mono(rate, role).of(fact(shard)), shard, area, end, area.right());
        }
    }

    private void paintClosed(ShardState shard) {
        Area area = area(frame, shard);
        if (area.width() < 1) {
            return;
        }
        paintBox(shard, area, false);
        Label full =
                sketch.strong(shortName(shard) + " closed", Role.TEXT_FAINT).of(fact(shard));
        if (!placeClosed(full, shard, area)) {
            placeClosed(full.withText(shortName(shard)), shard, area);
        }
    }

    /** Right of the seam; further right where the name of a child still stands. */
    private boolean placeClosed(Label name, ShardState shard, Area area) {
        double step = sketch.units(12);
        double last = area.right() - name.width() - sketch.units(6);
        for (double left = area.left() + sketch.units(8); left <= last; left += step) {
            if (place(name, shard, area, left, area.right())) {
                return true;
            }
        }
        return false;
    }

    private void paintBox(ShardState shard, Area area, boolean refuses) {
        if (shard.isOpen()) {
            box(shard, area, Fill.SOLID, Role.LANE, refuses ? Role.THROTTLED : Role.LANE_LINE);
        } else {
            box(shard, area, Fill.SOLID, Role.LANE_CLOSED, null);
            box(shard, area, Fill.HATCHED, Role.PANEL_LINE, Role.LANE_LINE);
        }
        sketch.spot(fact(shard), area);
    }

    private void box(ShardState shard, Area area, Fill fill, Role fillRole, @Nullable Role line) {
        boolean open = shard.isOpen();
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
                fact(shard)));
    }

    private void paintFillBar(ShardState shard, Area area, double used, boolean refuses) {
        double top = frame.hashes().stripBottom(shard.range()) + 2;
        double height = area.bottom() - sketch.units(4) - top;
        if (height < sketch.units(6)) {
            return;
        }
        double left = area.left() + sketch.units(3);
        double width = sketch.units(4);
        Role track = refuses ? Role.THROTTLED : Role.PANEL_LINE;
        sketch.draw(new Mark.Box(
                left,
                top,
                width,
                height,
                sketch.units(2),
                refuses ? Fill.HATCHED : Fill.SOLID,
                track,
                refuses ? track : null,
                Stroke.SOLID,
                1,
                false,
                fact(shard)));
        if (used > 0) {
            Role role = refuses ? Role.THROTTLED : used > NEARLY_FULL ? Role.WARNING : Role.ACCENT;
            double filled = Math.max(1, used * height);
            sketch.box(new Area(left, top + height - filled, left + width, top + height), 2, role, null, fact(shard));
        }
    }

    /** Right after a reshard a child's lane is shorter than its name: the seam must not run through it. */
    private void coverSeam(Label name, Area area, double left, double stripBottom) {
        double right = left + name.width() + sketch.units(3);
        if (area.right() < right && stripBottom > area.top() + 3) {
            sketch.drawOnTop(new Mark.Box(
                    left - 1,
                    area.top() + 2,
                    right - left,
                    stripBottom - area.top() - 3,
                    2,
                    Fill.SOLID,
                    Role.LANE,
                    null,
                    Stroke.SOLID,
                    1,
                    true,
                    name.fact()));
        }
    }

    /** Puts a name into the lane's strip, smaller where the strip is low. */
    private boolean place(Label label, ShardState shard, Area area, double x, double right) {
        double strip = strip(shard, area);
        double room = Math.min(right, frame.lanes().right()) - x - sketch.units(4);
        if (strip < sketch.units(STRIP_FOR_NAME)) {
            return false;
        }
        Label fitting = label.sized(Math.min(label.size(), strip * NAME_IN_STRIP));
        return sketch.labels().place(fitting, x, area.top() + strip / 2 + 1, Anchor.LEFT, room);
    }

    private double strip(ShardState shard, Area area) {
        return frame.hashes().stripBottom(shard.range()) - area.top();
    }

    /** A lane without a strip is named at its old end, under the records that may be there. */
    private void placeAtEnd(ShardState shard, Area area) {
        if (area.height() >= sketch.units(LANE_FOR_NAME)) {
            Label name = sketch.small(shortName(shard), Role.TEXT_FAINT).below().of(fact(shard));
            sketch.labels().place(name, area.right() - sketch.units(5), area.middleY(), Anchor.RIGHT, area.width());
        }
    }

    private void note(ShardState shard) {
        long held = shard.next() - shard.first();
        VirtualTime closedAt = shard.closedAt();
        String life =
                closedAt == null ? "open, " + rate(shard) : "closed " + Ages.words(frame.ageMicros(closedAt)) + " ago";
        String oldest = held == 0
                ? ""
                : ", " + Ages.words(Lag.ageMicros(shard, shard.next() - 1, frame.time())) + " to "
                        + Ages.words(Lag.ageMicros(shard, shard.first(), frame.time())) + " old";
        String refused = refusals.by(shard) == 0 ? "" : ", " + Ages.count(refusals.by(shard)) + " refused just now";
        sketch.note(
                fact(shard),
                shard.id() + " " + share(shard.range().start().fraction()) + " to "
                        + share(shard.range().end().fraction()) + " of the hash range, " + life + ", "
                        + Ages.count(held) + (held == 1 ? " record" : " records") + oldest + refused);
    }

    private static String share(double fraction) {
        return Double.toString(Math.rint(fraction * 1e4) / 1e4);
    }

    /** The share of the write limit that is spent in this second; 1 when nothing more is taken. */
    private double used(ShardState shard) {
        double records = (double) shard.recordsWrittenInSecond(frame.time()) / StreamLimits.SHARD_WRITE_RECORDS_PER_SEC;
        double bytes = (double) shard.bytesWrittenInSecond(frame.time()) / StreamLimits.SHARD_WRITE_BYTES_PER_SEC;
        return Math.min(1, Math.max(records, bytes));
    }

    /** What was stored in the last second, counted; in the last minute or hour where the lanes show a longer past. */
    private String rate(ShardState shard) {
        Rates.Per per = Rates.Per.forNear(frame.ages().nearMicros());
        VirtualTime since = frame.time().plusMicros(1 - per.micros());
        return per.words(shard.next() - shard.log().firstAtOrAfter(since, shard.first(), shard.next()));
    }

    static String shortName(ShardState shard) {
        return "shardId-…" + shard.id().index();
    }

    private static Fact fact(ShardState shard) {
        return new Fact.OfShard(shard.stream(), shard.id());
    }
}
