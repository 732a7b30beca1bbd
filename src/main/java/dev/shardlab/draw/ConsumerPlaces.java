package dev.shardlab.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the readers of one stream and their boxes stand, in the roomiest form that fits them all. */
final class ConsumerPlaces {

    /** From roomy to tight. */
    enum Form {
        /** A box of three lines for each who reads. */
        TALL(51, 27),
        /** A box of two lines for each who reads. */
        BOXES(38, 27),
        /** A line for each who reads. */
        LINES(19, 27),
        /** Two lines for each reader as a whole. */
        GROUPS(0, 27),
        /** One line for each reader, for as many as there is room. */
        NAMES(0, 0);

        private final double boxHeight;
        private final double below;

        Form(double boxHeight, double below) {
            this.boxHeight = boxHeight;
            this.below = below;
        }

        boolean showsBoxes() {
            return boxHeight > 0;
        }
    }

    static final double NAME_LINE = 20;
    private static final double BETWEEN = 5;

    private final Sketch sketch;
    private final Area column;
    private final Form form;
    private final Map<Fact, Double> lines = new LinkedHashMap<>();
    private final Map<Fact, Map<Fact, Double>> boxes = new LinkedHashMap<>();

    ConsumerPlaces(Sketch sketch, Area column, List<Track> tracks) {
        this.sketch = sketch;
        this.column = column;
        form = fittingForm(tracks);
        double y = column.top();
        for (Track track : tracks) {
            if (y + sketch.units(height(track, form) - form.below) > column.bottom()) {
                return;
            }
            place(track, y);
            y += sketch.units(height(track, form));
        }
    }

    private Form fittingForm(List<Track> tracks) {
        for (Form candidate : Form.values()) {
            double needed = tracks.stream()
                            .mapToDouble(track -> height(track, candidate))
                            .sum()
                    - candidate.below / 2;
            if (sketch.units(needed) <= column.height()) {
                return candidate;
            }
        }
        return Form.NAMES;
    }

    private static double height(Track track, Form form) {
        int boxes = form.showsBoxes() ? track.seats().size() : 0;
        return NAME_LINE + boxes * (form.boxHeight + BETWEEN) + form.below;
    }

    private void place(Track track, double top) {
        lines.put(track.fact(), top + sketch.units(NAME_LINE / 2));
        Map<Fact, Double> places = new LinkedHashMap<>();
        boxes.put(track.fact(), places);
        double y = top + sketch.units(NAME_LINE);
        if (form.showsBoxes()) {
            for (Seat seat : track.seats()) {
                places.put(seat.fact(), y + sketch.units(form.boxHeight / 2));
                y += sketch.units(form.boxHeight + BETWEEN);
            }
        }
    }

    Form form() {
        return form;
    }

    /** Half the height of a box. */
    double boxHalf() {
        return sketch.units(form.boxHeight / 2);
    }

    boolean isShown(Track track) {
        return lines.containsKey(track.fact());
    }

    /** The middle of the line that names a reader; the column's end for one that found no room. */
    double lineY(Track track) {
        return lines.getOrDefault(track.fact(), column.bottom());
    }

    /** The middle of a box; its reader's line where boxes are not shown. */
    double boxY(Track track, Fact seat) {
        Map<Fact, Double> places = boxes.get(track.fact());
        return places == null ? lineY(track) : places.getOrDefault(seat, lineY(track));
    }
}
