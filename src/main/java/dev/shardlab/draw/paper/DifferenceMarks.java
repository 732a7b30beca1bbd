package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import java.util.List;

/**
 * Where another future differs: a small plate with the difference in short, at the thing that differs. It takes no other label's
 * place and covers nothing; where there is no room for the words, a sign says that there is something to be pointed at, and where
 * there is none for the sign, it is left out.
 */
public final class DifferenceMarks {

    static final String SIGN = "≠";
    private static final double HEIGHT = 14;
    private static final double INSIDE = 5;
    private static final double APART = 4;

    private final Sketch sketch;

    /** Marks the differences of the sketch's view; to be painted when what they are about is drawn. */
    public DifferenceMarks(Sketch sketch) {
        this.sketch = sketch;
    }

    /** In the headings of a stream, what differs of the stream as a whole; before what is worth less there. */
    public void paintHeading(StageItem stream, double left, double y) {
        sketch.tellInHeading(stream);
        sketch.view().differences().stream()
                .filter(difference -> difference.item().equals(stream))
                .forEach(difference -> place(difference, difference.inShort(), left, y));
    }

    /** All others, at what was painted. */
    public void paint() {
        sketch.differing().forEach((difference, area) -> {
            if (!sketch.isToldInHeading(difference.item())) {
                paint(difference, area);
            }
        });
    }

    private void paint(Difference difference, Area area) {
        double half = sketch.units(HEIGHT / 2);
        double apart = sketch.units(APART);
        double inside = sketch.wordsUntil(difference.item(), area) - apart;
        List<Double> heights = difference.item().holdsOthers()
                ? List.of(area.top() + half + 2, area.bottom() - half - 2)
                : List.of(
                        area.top() + half + 2,
                        area.top() - half - 1,
                        area.bottom() + half + 1,
                        area.bottom() - half - 2);
        for (String text : List.of(difference.inShort(), SIGN)) {
            double left = inside - width(text);
            for (double y : heights) {
                if (left >= area.left() && place(difference, text, left, y)) {
                    return;
                }
            }
        }
        placeSignAlong(difference, area, inside - width(SIGN), heights);
    }

    /** Further left along the thing, then as far to the right of it as the thing is wide. */
    private void placeSignAlong(Difference difference, Area area, double first, List<Double> heights) {
        double step = width(SIGN) / 2;
        double ways = Math.ceil(area.width() / step);
        for (double y : heights) {
            for (int i = 1; i <= ways && first - i * step >= area.left(); i++) {
                if (place(difference, SIGN, first - i * step, y)) {
                    return;
                }
            }
            for (int i = 1; i <= ways; i++) {
                if (place(difference, SIGN, first + i * step, y)) {
                    return;
                }
            }
        }
    }

    private double width(String text) {
        return label(text).width() + 2 * sketch.units(INSIDE);
    }

    private Label label(String text) {
        return sketch.strong(text, Role.BACKGROUND).sized(sketch.units(10));
    }

    private boolean place(Difference difference, String text, double left, double y) {
        Area plate = plate(text, left, y);
        boolean free = sketch.labels().isFree(plate) && sketch.coversNothing(plate);
        if (free) {
            draw(difference, text, left, y);
        }
        return free;
    }

    private Area plate(String text, double left, double y) {
        double half = sketch.units(HEIGHT / 2);
        return new Area(left, y - half, left + width(text), y + half);
    }

    private void draw(Difference difference, String text, double left, double y) {
        Area plate = plate(text, left, y);
        sketch.drawOnTop(new Mark.Box(
                plate.left(),
                plate.top(),
                plate.width(),
                plate.height(),
                plate.height() / 2,
                Fill.SOLID,
                Role.TEXT,
                null,
                Stroke.SOLID,
                1,
                true,
                difference.item()));
        sketch.labels().reserve(plate);
        sketch.labels().put(label(text).of(difference.item()), plate.middleX(), y, Anchor.CENTER);
    }
}
