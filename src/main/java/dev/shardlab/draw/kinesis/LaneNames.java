package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.state.kinesis.ShardState;

/** The names of the shards, in the strips that the lanes keep free of records, and how much each takes in. */
final class LaneNames {

    private static final double STRIP_FOR_NAME = 9;
    private static final double NAME_IN_STRIP = 0.86;
    private static final double LANE_FOR_NAME = 13;
    private static final double END = 4;

    private final Sketch sketch;
    private final Frame frame;
    private final ShardRefusals refusals;

    LaneNames(Sketch sketch, Frame frame, ShardRefusals refusals) {
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
        new ClosedNames(sketch, frame, this).paint();
    }

    private void nameOpen(ShardReading reading) {
        Area area = LaneBoxes.area(frame, reading.shard());
        if (!hasStrip(reading.shard())) {
            nameAtEnd(reading, area);
            return;
        }
        Label name = sketch.strong(reading.shortName(), Role.TEXT_MUTED).of(reading.item());
        double left = frame.ages().left() + sketch.units(2);
        if (place(name, reading.shard(), left, frame.lanes().right())) {
            coverSeam(name, area, left, strip(reading.shard()));
            Label rate =
                    sketch.mono(reading.rate(), reading.load(Role.TEXT_FAINT)).of(reading.item());
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
                    sketch.small(reading.shortName(), Role.TEXT_FAINT).below().of(reading.item());
            sketch.labels().place(name, area.right() - sketch.units(5), area.middleY(), Anchor.RIGHT, area.width());
        }
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
                    name.item()));
        }
    }

    /** Whether a name found room in the strip of its shard. */
    boolean place(Label label, ShardState shard, double x, double right) {
        return hasStrip(shard)
                && sketch.labels()
                        .place(fitting(label, shard), x, middle(shard), Anchor.LEFT, right - x - sketch.units(END));
    }

    /** Whether a lane's strip lies where a shard begins. */
    boolean hasStrip(ShardState shard) {
        return strip(shard) >= sketch.units(STRIP_FOR_NAME);
    }

    /** Whether nothing is written in the strip of a shard where a name would be. */
    boolean isFree(Label label, ShardState shard, double x) {
        return hasStrip(shard)
                && sketch.labels().isFree(Labels.bounds(fitting(label, shard), x, middle(shard), Anchor.LEFT));
    }

    private Label fitting(Label label, ShardState shard) {
        return label.sized(Math.min(label.size(), strip(shard) * NAME_IN_STRIP));
    }

    private double middle(ShardState shard) {
        return frame.hashes().top(shard.range()) + strip(shard) / 2 + 1;
    }

    private double strip(ShardState shard) {
        return frame.hashes().stripBottom(shard.range()) - frame.hashes().top(shard.range());
    }
}
