package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where the readers of one stream and their boxes stand, in the roomiest form that fits them all. */
final class ConsumerPlaces {

    /** From roomy to tight. */
    enum Form {
        /** A box of three lines for each who reads. */
        TALL(51, 5, 27),
        /** A box of two lines for each who reads. */
        BOXES(38, 5, 27),
        /** A line for each who reads. */
        LINES(19, 5, 27),
        /** The same close together, with room for a warning only where there is one. */
        PACKED(18, 2, 22),
        /** Two lines for each reader as a whole. */
        GROUPS(0, 0, 27),
        /** One line for each reader, for as many as there is room. */
        NAMES(0, 0, 0);

        private final double boxHeight;
        private final double between;
        private final double below;

        Form(double boxHeight, double between, double below) {
            this.boxHeight = boxHeight;
            this.between = between;
            this.below = below;
        }

        boolean showsBoxes() {
            return boxHeight > 0;
        }
    }

    static final double NAME_LINE = 20;

    /** Below a reader that has nothing to say there, where all is close together. */
    private static final double PACKED_BELOW = 6;

    private final Sketch sketch;
    private final Area column;
    private final Predicate<Track> saysMore;
    private final Form form;
    private final Map<StageItem, Double> lines = new LinkedHashMap<>();
    private final Map<StageItem, Map<StageItem, Double>> boxes = new LinkedHashMap<>();

    /** @param saysMore of which readers something stands below the boxes */
    ConsumerPlaces(Sketch sketch, Area column, List<Track> tracks, Predicate<Track> saysMore) {
        this.sketch = sketch;
        this.column = column;
        this.saysMore = saysMore;
        form = fittingForm(tracks);
        double y = column.top();
        for (Track track : tracks) {
            if (y + sketch.units(height(track, form) - below(track, form)) > column.bottom()) {
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
                    - (tracks.isEmpty() ? 0 : below(tracks.getLast(), candidate) / 2);
            if (sketch.units(needed) <= column.height()) {
                return candidate;
            }
        }
        return Form.NAMES;
    }

    private double height(Track track, Form form) {
        int boxes = form.showsBoxes() ? track.seats().size() : 0;
        return NAME_LINE + boxes * (form.boxHeight + form.between) + below(track, form);
    }

    private double below(Track track, Form form) {
        return form == Form.PACKED && !saysMore.test(track) ? PACKED_BELOW : form.below;
    }

    private void place(Track track, double top) {
        lines.put(track.item(), top + sketch.units(NAME_LINE / 2));
        Map<StageItem, Double> places = new LinkedHashMap<>();
        boxes.put(track.item(), places);
        double y = top + sketch.units(NAME_LINE);
        if (form.showsBoxes()) {
            for (Seat seat : track.seats()) {
                places.put(seat.item(), y + sketch.units(form.boxHeight / 2));
                y += sketch.units(form.boxHeight + form.between);
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
        return lines.containsKey(track.item());
    }

    /** The middle of the line that names a reader; the column's end for one that found no room. */
    double lineY(Track track) {
        return lines.getOrDefault(track.item(), column.bottom());
    }

    /** The middle of a box; its reader's line where boxes are not shown. */
    double boxY(Track track, StageItem seat) {
        Map<StageItem, Double> places = boxes.get(track.item());
        return places == null ? lineY(track) : places.getOrDefault(seat, lineY(track));
    }
}
