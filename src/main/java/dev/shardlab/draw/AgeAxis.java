package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.draw.Mark.Stroke;
import java.util.stream.LongStream;

/** The ages under the lanes, the fold where their scale turns logarithmic, and the trim horizon where retention ends. */
final class AgeAxis {

    private static final double APART = 9;
    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Round ages, falling. */
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

    AgeAxis(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    void paint() {
        paintHorizon();
        place(frame.ages().left(), "now", Anchor.LEFT);
        mostTellingFirst().forEach(age -> place(frame.ages().x(age), Ages.tick(age), Anchor.CENTER));
        if (frame.ages().isFolded()) {
            paintFold();
        }
    }

    /** The largest round age of the linear part, what lies beyond the fold, the rest; one too near to another is left out. */
    private LongStream mostTellingFirst() {
        long near = frame.ages().nearMicros();
        LongStream beyond = LongStream.of(ROUND)
                .filter(age -> age > near && age < frame.ages().retentionMicros());
        LongStream linear = LongStream.of(ROUND)
                .filter(age -> age <= near && age < frame.ages().retentionMicros());
        long[] nearFirst = linear.toArray();
        return LongStream.concat(
                LongStream.of(nearFirst).limit(1),
                LongStream.concat(beyond, LongStream.of(nearFirst).skip(1)));
    }

    private void place(double x, String text, Anchor anchor) {
        Label label = sketch.mono(text, Role.TEXT_FAINT);
        if (sketch.labels().place(label, x, frame.ticks(), anchor)) {
            Area taken = Labels.bounds(label, x, frame.ticks(), anchor);
            double apart = sketch.units(APART);
            sketch.labels().reserve(new Area(taken.left() - apart, taken.top(), taken.right() + apart, taken.bottom()));
            double top = frame.lanes().bottom();
            sketch.line(x, top + 1, x, top + sketch.units(4), 1, Stroke.SOLID, Role.AXIS, false);
        }
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
        Fact fact = new Fact.OfTrimHorizon(frame.stream().name());
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
                fact));
        sketch.spot(fact, new Area(x - 1, lanes.top(), x + 1, lanes.bottom()));
        Label age = sketch.mono(Ages.tick(frame.ages().retentionMicros()), Role.EXPIRY)
                .of(fact);
        sketch.labels().place(age, x + sketch.units(10), frame.ticks(), Anchor.RIGHT);
        Label full = sketch.small("trim horizon: retention deletes here", Role.EXPIRY)
                .of(fact);
        double room = x - frame.ages().fold() - sketch.units(10);
        if (full.width() > room) {
            full = full.withText("trim horizon");
        }
        sketch.labels().place(full, x + sketch.units(10), frame.notes(), Anchor.RIGHT);
    }
}
