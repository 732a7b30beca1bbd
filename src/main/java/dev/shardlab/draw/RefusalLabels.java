package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.state.ShardState;

/**
 * How many records each shard has refused and when they come again: in the strip that its lane keeps free of records, or, where
 * that has no room, left of the hash axis on a ground of its own.
 */
final class RefusalLabels {

    /** Where it begins in a strip: behind the longest name and rate, so that it stands still. */
    private static final double BEHIND_RATE = 140;

    private static final double STRIP_FOR_TEXT = 13;

    private final Sketch sketch;
    private final Frame frame;
    private final Refusals refusals;

    RefusalLabels(Sketch sketch, Frame frame, Refusals refusals) {
        this.sketch = sketch;
        this.frame = frame;
        this.refusals = refusals;
    }

    void paint() {
        for (ShardState shard : frame.stream().openShards()) {
            int refused = refusals.by(shard);
            if (refused > 0) {
                paint(shard, refused);
            }
        }
    }

    private void paint(ShardState shard, int refused) {
        Fact fact = new Fact.OfShard(shard.stream(), shard.id());
        long retry = refusals.nextRetryMicros(shard);
        String when = retry == Long.MAX_VALUE
                ? ""
                : "retry in " + Ages.words(Math.max(0, retry - frame.time().micros()));
        Label count =
                sketch.strong("refused ×" + Ages.count(refused), Role.THROTTLED).of(fact);
        Label next = sketch.small(when, Role.TEXT_MUTED).of(fact);
        if (!placeInStrip(shard, count, next)) {
            placeAtAxis(shard, count, next);
        }
    }

    private boolean placeInStrip(ShardState shard, Label count, Label next) {
        double top = frame.hashes().top(shard.range());
        double strip = frame.hashes().stripBottom(shard.range()) - top;
        if (Bands.areNeeded(frame, sketch) || strip < sketch.units(STRIP_FOR_TEXT)) {
            return false;
        }
        double x = frame.ages().left() + sketch.units(BEHIND_RATE);
        double y = top + strip / 2 + 1;
        double right = LaneBoxes.area(frame, shard).right();
        if (x + count.width() > right || !sketch.labels().place(count, x, y, Anchor.LEFT)) {
            return false;
        }
        double after = x + count.width() + sketch.units(8);
        if (after + next.width() < right) {
            sketch.labels().place(next, after, y, Anchor.LEFT);
        }
        return true;
    }

    private void placeAtAxis(ShardState shard, Label count, Label next) {
        double right = frame.axis().left() - sketch.units(10);
        double half = sketch.units(7);
        double y = Math.max(LaneBoxes.area(frame, shard).middleY(), frame.axis().top() + 2 * half);
        placeOnGround(count, right, y - half);
        placeOnGround(next, right, y + half);
    }

    /** Records fly below it. */
    private void placeOnGround(Label label, double right, double y) {
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
                    1,
                    true,
                    label.fact()));
        }
    }
}
