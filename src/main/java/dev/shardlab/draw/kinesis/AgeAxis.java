package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import java.util.stream.LongStream;

/** The ages under the lanes, the fold where their scale turns logarithmic, and the trim horizon where retention ends. */
public final class AgeAxis {

    private static final double APART = 9;
    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Round ages, falling, so that where they crowd what lies beyond the fold is left. */
    private static final long[] ROUND = {
        90 * DAY,
        30 * DAY,
        7 * DAY,
        2 * DAY,
        DAY,
        12 * HOUR,
        6 * HOUR,
        2 * HOUR,
        HOUR,
        30 * MINUTE,
        10 * MINUTE,
        5 * MINUTE,
        2 * MINUTE,
        MINUTE,
        30 * SECOND,
        20 * SECOND,
        10 * SECOND,
        5 * SECOND,
        2 * SECOND,
        SECOND,
        500 * MILLI,
        200 * MILLI,
        100 * MILLI,
        50 * MILLI,
        20 * MILLI,
        10 * MILLI,
        5 * MILLI
    };

    private final Sketch sketch;
    private final Frame frame;

    /** Draws the ages of a frame, from now at the left to retention at the right. */
    public AgeAxis(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    /** Paints the horizon, then the ticks that find room: now, the fold, and round ages from 90 days down to 5 ms. */
    public void paint() {
        paintHorizon();
        place(frame.ages().left(), "now", Anchor.LEFT);
        if (frame.ages().isFolded()) {
            place(frame.ages().fold(), Ages.rounded(frame.ages().nearMicros()), Anchor.CENTER);
            paintFold();
        }
        LongStream.of(ROUND)
                .filter(age -> age < frame.ages().retentionMicros())
                .forEach(age -> place(frame.ages().x(age), Ages.tick(age), Anchor.CENTER));
    }

    /** Leaves a tick out that is too near to another one. */
    private void place(double x, String text, Anchor anchor) {
        Label label = sketch.mono(text, Role.TEXT_FAINT);
        if (sketch.labels().place(label, x, frame.ticks(), anchor)) {
            keepApart(Labels.bounds(label, x, frame.ticks(), anchor));
            double top = frame.lanes().bottom();
            sketch.line(x, top + 1, x, top + sketch.units(4), 1, Stroke.SOLID, Role.AXIS, false);
        }
    }

    private void keepApart(Area tick) {
        double apart = sketch.units(APART);
        sketch.labels().reserve(new Area(tick.left() - apart, tick.top(), tick.right() + apart, tick.bottom()));
    }

    private void paintFold() {
        double x = frame.ages().fold();
        sketch.draw(new Mark.Line(
                x,
                frame.lanes().top(),
                x,
                frame.lanes().bottom(),
                sketch.units(1),
                Stroke.DOTTED,
                Role.TEXT_FAINT,
                0.6,
                false,
                null));
        Label label = sketch.small("older: compressed →", Role.TEXT_FAINT);
        sketch.labels().place(label, x, frame.notes(), Anchor.LEFT);
    }

    private void paintHorizon() {
        double x = frame.lanes().right();
        StageItem item = new StreamItem.OfTrimHorizon(frame.stream().name());
        Area lanes = frame.lanes();
        sketch.draw(new Mark.Line(
                x,
                lanes.top() - sketch.units(5),
                x,
                lanes.bottom() + sketch.units(5),
                sketch.units(1.5),
                Stroke.SOLID,
                Role.EXPIRY,
                1,
                true,
                item));
        sketch.spot(item, new Area(x - 1, lanes.top(), x + 1, lanes.bottom()));
        Label age = sketch.mono(Ages.tick(frame.ages().retentionMicros()), Role.EXPIRY)
                .of(item);
        if (sketch.labels().place(age, x + sketch.units(10), frame.ticks(), Anchor.RIGHT)) {
            keepApart(Labels.bounds(age, x + sketch.units(10), frame.ticks(), Anchor.RIGHT));
        }
        Label full = sketch.small("trim horizon: retention deletes here", Role.EXPIRY)
                .of(item);
        double room = x - frame.ages().fold() - sketch.units(10);
        if (full.width() > room) {
            full = full.withText("trim horizon");
        }
        sketch.labels().place(full, x + sketch.units(10), frame.notes(), Anchor.RIGHT);
    }
}
