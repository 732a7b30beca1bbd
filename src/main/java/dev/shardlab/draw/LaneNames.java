package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.draw.Mark.Fill;
import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.state.kinesis.ShardState;

/** The names of the shards, in the strips that the lanes keep free of records, and how much each takes in. */
final class LaneNames {

    private static final double STRIP_FOR_NAME = 9;
    private static final double NAME_IN_STRIP = 0.86;
    private static final double LANE_FOR_NAME = 13;
    private static final double END = 4;

    private final Sketch sketch;
    private final Frame frame;
    private final Refusals refusals;

    LaneNames(Sketch sketch, Frame frame, Refusals refusals) {
        this.sketch = sketch;
        this.frame = frame;
        this.refusals = refusals;
    }

    /** Open shards first, then the closed ones from the youngest: who comes first has the place. */
    void paint() {
        for (ShardState shard : frame.stream().shards()) {
            if (shard.isOpen()) {
                nameOpen(new ShardReading(shard, frame, refusals));
            }
        }
        for (ShardState shard : frame.stream().shards().reversed()) {
            if (!shard.isOpen() && !shard.isExpired()) {
                nameClosed(new ShardReading(shard, frame, refusals));
            }
        }
    }

    private void nameOpen(ShardReading reading) {
        Area area = LaneBoxes.area(frame, reading.shard());
        if (strip(reading.shard()) < sketch.units(STRIP_FOR_NAME)) {
            nameAtEnd(reading, area);
            return;
        }
        Label name = sketch.strong(reading.shortName(), Role.TEXT_MUTED).of(reading.fact());
        double left = frame.ages().left() + sketch.units(2);
        if (place(name, reading.shard(), left, frame.lanes().right())) {
            coverSeam(name, area, left, strip(reading.shard()));
            Label rate =
                    sketch.mono(reading.rate(), reading.load(Role.TEXT_FAINT)).of(reading.fact());
            double after = left + name.width() + sketch.units(8);
            if (after + rate.width() <= area.right() - sketch.units(END)) {
                place(rate, reading.shard(), after, area.right());
            }
        }
    }

    /** A lane without a strip is named at its old end, under the records that may be there. */
    private void nameAtEnd(ShardReading reading, Area area) {
        if (area.height() >= sketch.units(LANE_FOR_NAME)) {
            Label name =
                    sketch.small(reading.shortName(), Role.TEXT_FAINT).below().of(reading.fact());
            sketch.labels().place(name, area.right() - sketch.units(5), area.middleY(), Anchor.RIGHT, area.width());
        }
    }

    private void nameClosed(ShardReading reading) {
        Area area = LaneBoxes.area(frame, reading.shard());
        Label full =
                sketch.strong(reading.shortName() + " closed", Role.TEXT_FAINT).of(reading.fact());
        if (!placeRightOfSeam(full, reading.shard(), area)) {
            placeRightOfSeam(full.withText(reading.shortName()), reading.shard(), area);
        }
    }

    /** Further right where the name of a child still stands. */
    private boolean placeRightOfSeam(Label name, ShardState shard, Area area) {
        double step = sketch.units(12);
        double last = area.right() - name.width() - sketch.units(6);
        for (double left = area.left() + sketch.units(8); left <= last; left += step) {
            if (place(name, shard, left, area.right())) {
                return true;
            }
        }
        return false;
    }

    /** Right after a reshard a child's lane is shorter than its name: the seam must not run through it. */
    private void coverSeam(Label name, Area area, double left, double height) {
        double right = left + name.width() + sketch.units(3);
        Area strip = new Area(left - 1, area.top() + 2, right, area.top() + height - 1);
        if (area.right() < right && strip.height() > 0) {
            sketch.drawOnTop(new Mark.Box(
                    strip.left(),
                    strip.top(),
                    strip.width(),
                    strip.height(),
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

    private boolean place(Label label, ShardState shard, double x, double right) {
        double strip = strip(shard);
        if (strip < sketch.units(STRIP_FOR_NAME)) {
            return false;
        }
        Label fitting = label.sized(Math.min(label.size(), strip * NAME_IN_STRIP));
        double y = frame.hashes().top(shard.range()) + strip / 2 + 1;
        return sketch.labels().place(fitting, x, y, Anchor.LEFT, right - x - sketch.units(END));
    }

    private double strip(ShardState shard) {
        return frame.hashes().stripBottom(shard.range()) - frame.hashes().top(shard.range());
    }
}
