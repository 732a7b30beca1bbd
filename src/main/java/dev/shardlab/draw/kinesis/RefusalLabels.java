package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.state.kinesis.ShardState;

/**
 * How many records each shard has refused and when they come again: in the strip that its lane keeps free of records. A lane that
 * is still shorter than the words has them further right, over its parents, where no record lies at that height either: there they
 * say whose they are. Where there is no room they are left out: the hatched fill bar says that the shard refuses.
 */
public final class RefusalLabels {

    /** Where it begins in a strip: behind the longest name and rate, so that it stands still. */
    private static final double BEHIND_RATE = 140;

    private static final double STRIP_FOR_TEXT = 9;
    private static final double TEXT_IN_STRIP = 0.86;
    private static final double STEP = 12;
    private static final double BETWEEN = 8;
    private static final double END = 4;

    private final Sketch sketch;
    private final Frame frame;
    private final ShardRefusals refusals;

    /**
     * Tells of the open shards of the stream of a frame.
     *
     * @param refusals how many records each of them has refused that are not settled
     */
    public RefusalLabels(Sketch sketch, Frame frame, ShardRefusals refusals) {
        this.sketch = sketch;
        this.frame = frame;
        this.refusals = refusals;
    }

    /** Paints the labels that find room; none where the lanes are too thin to be drawn one by one. */
    public void paint() {
        if (frame.inBands()) {
            return;
        }
        for (ShardState shard : frame.stream().openShards()) {
            int refused = refusals.by(shard);
            if (refused > 0) {
                paint(shard, refused);
            }
        }
    }

    private void paint(ShardState shard, int refused) {
        double top = frame.hashes().top(shard.range());
        double strip = frame.hashes().stripBottom(shard.range()) - top;
        if (strip < sketch.units(STRIP_FOR_TEXT)) {
            return;
        }
        StageItem item = new StreamItem.OfShard(shard.stream(), shard.id());
        Label count =
                sketch.strong("refused ×" + Ages.count(refused), Role.THROTTLED).of(item);
        count = count.sized(Math.min(count.size(), strip * TEXT_IN_STRIP));
        double y = top + strip / 2 + 1;
        double right = LaneBoxes.area(frame, shard).right();
        double left = frame.ages().left() + sketch.units(BEHIND_RATE);
        if (!place(count, shard, left, y, right)) {
            Label named = count.withText("shard " + shard.id().index() + " " + count.text());
            double last = frame.lanes().right();
            while (left < last && !place(named, shard, left, y, last)) {
                left += sketch.units(STEP);
            }
        }
    }

    /** With when they come again, if that has room too. */
    private boolean place(Label count, ShardState shard, double left, double y, double right) {
        double end = right - sketch.units(END);
        if (left + count.width() > end || !sketch.labels().place(count, left, y, Anchor.LEFT)) {
            return false;
        }
        long retry = refusals.nextRetryMicros(shard);
        if (retry != Long.MAX_VALUE) {
            String when =
                    "retry in " + Ages.words(Math.max(0, retry - frame.time().micros()));
            Label next = sketch.small(when, Role.TEXT_MUTED).of(new StreamItem.OfShard(shard.stream(), shard.id()));
            next = next.sized(Math.min(next.size(), count.size()));
            double after = left + count.width() + sketch.units(BETWEEN);
            if (after + next.width() <= end) {
                sketch.labels().place(next, after, y, Anchor.LEFT);
            }
        }
        return true;
    }
}
