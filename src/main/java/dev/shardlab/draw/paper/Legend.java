package dev.shardlab.draw.paper;

import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the signs mean that are on the stage, in one line at the bottom. */
public final class Legend {

    private static final double SIGN = 13;
    private static final double APART = 16;
    private static final double TIGHT = 8;
    private static final double MARGIN = 14;
    private static final double HIGH = 5;
    private static final double READ_SIZE = 0.72;

    private final Sketch sketch;
    private final KeyLooks looks;
    private final double y;
    private double x;

    /** To be made when all else is drawn: what it says of keys depends on which are in view. */
    public Legend(Sketch sketch) {
        this.sketch = sketch;
        looks = sketch.looks();
        y = sketch.view().height() - sketch.units(9);
        x = sketch.units(MARGIN);
    }

    /**
     * Paints the signs from left to right, 9 units above the lower edge of the view; one whose words find no room is left out.
     */
    public void paint() {
        Set<Sign> shown = sketch.shown();
        Map<Sign, Label> meanings = meanings(shown.contains(Sign.DIFFERENCE));
        double apart = sketch.units(width(meanings, APART) <= room() ? APART : TIGHT);
        for (Map.Entry<Sign, Label> entry : meanings.entrySet()) {
            Label meaning = entry.getValue();
            if (shown.contains(entry.getKey())
                    && sketch.labels().place(meaning, x + sketch.units(SIGN), y, Anchor.LEFT)) {
                paint(entry.getKey());
                x += sketch.units(SIGN) + apart + meaning.width();
            }
        }
    }

    /**
     * The words of all signs, with fewer of them from the last sign on until there would be room for every sign: so they do not
     * change when one appears.
     */
    private Map<Sign, Label> meanings(boolean differences) {
        Map<Sign, Label> meanings = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            if (sign.isIn(sketch.parts()) && (sign != Sign.DIFFERENCE || differences)) {
                meanings.put(sign, sketch.small(ways(sign).getFirst(), Role.TEXT_FAINT));
            }
        }
        for (Sign sign : List.copyOf(meanings.keySet()).reversed()) {
            if (width(meanings, APART) > room()) {
                meanings.computeIfPresent(
                        sign, (_, full) -> full.withText(ways(sign).getLast()));
            }
        }
        return meanings;
    }

    private double room() {
        return sketch.view().width() - 2 * sketch.units(MARGIN);
    }

    private double width(Map<Sign, Label> meanings, double apart) {
        double words = meanings.values().stream().mapToDouble(Label::width).sum();
        return words + meanings.size() * sketch.units(SIGN + apart) - sketch.units(apart);
    }

    private List<String> ways(Sign sign) {
        boolean records = sketch.parts().contains(Sign.Part.LANES);
        if (sign == Sign.RECORD && !records) {
            return sketch.parts().contains(Sign.Part.TUBE)
                    ? List.of("message, looks by its group or text", "message")
                    : List.of("record or message, looks by its key", "record or message");
        }
        if (sign == Sign.DENSITY && !records) {
            return List.of("many together", "many");
        }
        if (sign == Sign.RECORD && looks.areSomeAlike()) {
            return List.of("record, coloured by its key: some keys look alike", "record (some keys look alike)");
        }
        if (sign == Sign.RECORD && looks.needPatterns()) {
            return List.of("record, colour and pattern by its key", "record, looks by key");
        }
        return sign.meanings();
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
            case SIZE_LIMIT -> sketch.line(x, y, x + 2 * half, y, 1.3, Stroke.DASHED, Role.EXPIRY, false);
            case INTERVAL -> {
                sketch.draw(Glyph.CIRCLE.mark(middle, y, high * 0.9, Role.PANEL_LINE, 1, null));
                sketch.line(middle, y - high, middle, y, 1.3, Stroke.SOLID, Role.WARNING, true);
            }
            case TIPPED_FULL -> sketch.draw(Glyph.SQUARE.mark(middle, y, high * 0.7, Role.ACCENT, 1, null));
            case TIPPED_WAITED -> {
                sketch.draw(Glyph.CIRCLE.mark(middle, y, high * 0.8, Role.WARNING, 1, null));
                sketch.line(middle, y - high * 0.8, middle, y, 1.2, Stroke.SOLID, Role.BACKGROUND, true);
            }
            case RETRIED -> sketch.line(x, y, x + 2 * half, y, 1.4, Stroke.DASHED, Role.EXPIRY, false);
            case UNREACHABLE -> box(half * 1.2, Fill.HATCHED, Role.EXPIRY, Role.EXPIRY);
            case CLOCK -> {
                sketch.draw(Glyph.CIRCLE.mark(middle, y, high * 0.9, Role.ACCENT, 0.75, null));
                sketch.line(middle, y - high, middle, y, 1.3, Stroke.SOLID, Role.TEXT, true);
            }
            case FLOW -> sketch.line(x, y, x + 2 * half, y, 5, Stroke.SOLID, Role.ACCENT, false);
            case BACKLOG -> sketch.box(new Area(x, y - 1.5, x + 2 * half, y + 1.5), 1, Role.ACCENT, null, null);
            case HIDDEN -> box(half, Fill.NONE, Role.TEXT_MUTED, Role.TEXT_MUTED);
            case BLOCKED, CLOSED -> box(half * 1.2, Fill.HATCHED, Role.TEXT_FAINT, Role.TEXT_FAINT);
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
