package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.draw.Mark.Fill;
import dev.shardlab.draw.Mark.Stroke;
import org.jspecify.annotations.Nullable;

/** What the signs mean, in one line at the bottom: as many as there is room for, the most needed first. */
final class Legend {

    private static final double SIGN = 13;
    private static final double APART = 16;
    private static final double HIGH = 5;
    private static final double READ_SIZE = 0.72;

    private enum Sign {
        RECORD("record, coloured by its key"),
        DIFFERENCE("differs in the other future"),
        REFUSED("refused"),
        CURSOR("read up to here"),
        READ("on its way to a reader"),
        CHECKPOINT("checkpoint"),
        CLOSED("closed shard"),
        DENSITY("many records together");

        private final String meaning;

        Sign(String meaning) {
            this.meaning = meaning;
        }
    }

    private final Sketch sketch;
    private final double y;
    private double x;

    Legend(Sketch sketch) {
        this.sketch = sketch;
        y = sketch.view().height() - sketch.units(9);
        x = sketch.units(14);
    }

    void paint() {
        for (Sign sign : Sign.values()) {
            if (sign == Sign.DIFFERENCE && sketch.view().differences().isEmpty()) {
                continue;
            }
            String words = sign == Sign.RECORD ? record() : sign.meaning;
            Label meaning = sketch.small(words, Role.TEXT_FAINT);
            if (sketch.labels().place(meaning, x + sketch.units(SIGN), y, Anchor.LEFT)) {
                paint(sign);
                x += sketch.units(SIGN + APART) + meaning.width();
            }
        }
    }

    private String record() {
        KeyLooks looks = sketch.looks();
        if (looks.areSomeAlike()) {
            return "record, coloured by its key: some keys look alike";
        }
        return looks.needPatterns() ? "record, colour and pattern by its key" : Sign.RECORD.meaning;
    }

    private void paint(Sign sign) {
        double high = sketch.units(HIGH);
        double half = sketch.tokens().sizePx() / 2;
        double middle = x + half;
        switch (sign) {
            case RECORD -> box(half, Fill.SOLID, Role.TEXT_MUTED, null);
            case DIFFERENCE -> {
                Label unequal = sketch.strong(DifferenceMarks.SIGN, Role.BACKGROUND);
                sketch.drawOnTop(new Mark.Box(
                        x - 2,
                        y - high,
                        2 * half + 4,
                        2 * high,
                        high,
                        Fill.SOLID,
                        Role.TEXT,
                        null,
                        Stroke.SOLID,
                        1,
                        true,
                        null));
                sketch.labels().put(unequal.sized(2 * high), middle, y, Anchor.CENTER);
            }
            case READ -> box(half * READ_SIZE, Fill.NONE, Role.TEXT_MUTED, Role.TEXT_MUTED);
            case REFUSED -> {
                box(half, Fill.NONE, Role.TEXT_MUTED, Role.TEXT_MUTED);
                line(x + 1, y - half + 1, x + 2 * half - 1, y + half - 1, Stroke.SOLID);
                line(x + 1, y + half - 1, x + 2 * half - 1, y - half + 1, Stroke.SOLID);
            }
            case CURSOR -> {
                line(middle, y - high, middle, y + high, Stroke.SOLID);
                sketch.draw(Glyph.of(0).mark(middle, y + high / 2, high * 0.75, Role.TEXT_MUTED, 1, null));
            }
            case CHECKPOINT -> line(middle, y - high, middle, y + high, Stroke.DASHED);
            case CLOSED -> box(half * 1.2, Fill.HATCHED, Role.TEXT_FAINT, Role.TEXT_FAINT);
            case DENSITY -> {
                cell(x, half, 1);
                cell(x + half, half, 0.4);
            }
        }
    }

    private void box(double half, Fill fill, Role fillRole, @Nullable Role line) {
        sketch.draw(
                new Mark.Box(x, y - half, 2 * half, 2 * half, 1, fill, fillRole, line, Stroke.SOLID, 1, false, null));
    }

    private void cell(double left, double width, double opacity) {
        sketch.draw(new Mark.Box(
                left,
                y - width,
                width,
                2 * width,
                0,
                Fill.SOLID,
                Role.TEXT_MUTED,
                null,
                Stroke.SOLID,
                opacity,
                false,
                null));
    }

    private void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        sketch.line(x1, y1, x2, y2, 1.3, stroke, Role.TEXT_MUTED, false);
    }
}
