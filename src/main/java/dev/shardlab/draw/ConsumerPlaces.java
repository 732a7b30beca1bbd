package dev.shardlab.draw;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the groups and workers of one stream stand, in the roomiest form that fits them all. */
final class ConsumerPlaces {

    /** From roomy to tight. */
    enum Form {
        /** A box of three lines for each worker. */
        TALL(51, 27),
        /** A box of two lines for each worker. */
        BOXES(38, 27),
        /** A line for each worker. */
        LINES(19, 27),
        /** Two lines for each group. */
        GROUPS(0, 27),
        /** One line for each group, for as many as there is room. */
        NAMES(0, 0);

        private final double workerHeight;
        private final double belowGroup;

        Form(double workerHeight, double belowGroup) {
            this.workerHeight = workerHeight;
            this.belowGroup = belowGroup;
        }

        boolean showsWorkers() {
            return workerHeight > 0;
        }
    }

    static final double GROUP_LINE = 20;
    private static final double BETWEEN = 5;

    private final Sketch sketch;
    private final Area column;
    private final Form form;
    private final Map<GroupName, Double> groups = new TreeMap<>();
    private final Map<GroupName, Map<WorkerName, Double>> workers = new TreeMap<>();

    ConsumerPlaces(Sketch sketch, Area column, List<Track> tracks) {
        this.sketch = sketch;
        this.column = column;
        form = fittingForm(tracks);
        double y = column.top();
        for (Track track : tracks) {
            if (y + sketch.units(height(track, form) - form.belowGroup) > column.bottom()) {
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
                    - candidate.belowGroup / 2;
            if (sketch.units(needed) <= column.height()) {
                return candidate;
            }
        }
        return Form.NAMES;
    }

    private static double height(Track track, Form form) {
        int boxes = form.showsWorkers() ? track.group().workers().size() : 0;
        return GROUP_LINE + boxes * (form.workerHeight + BETWEEN) + form.belowGroup;
    }

    private void place(Track track, double top) {
        GroupName name = track.group().name();
        groups.put(name, top + sketch.units(GROUP_LINE / 2));
        Map<WorkerName, Double> places = new TreeMap<>();
        workers.put(name, places);
        double y = top + sketch.units(GROUP_LINE);
        if (form.showsWorkers()) {
            for (WorkerName worker : track.group().workers()) {
                places.put(worker, y + sketch.units(form.workerHeight / 2));
                y += sketch.units(form.workerHeight + BETWEEN);
            }
        }
    }

    Form form() {
        return form;
    }

    /** Half the height of a worker's box. */
    double workerHalf() {
        return sketch.units(form.workerHeight / 2);
    }

    boolean isShown(Track track) {
        return groups.containsKey(track.group().name());
    }

    /** The middle of the line that names a group; the column's end for a group that found no room. */
    double groupY(GroupName group) {
        return groups.getOrDefault(group, column.bottom());
    }

    /** The middle of a worker's box; its group's line where workers are not shown. */
    double workerY(GroupName group, @Nullable WorkerName worker) {
        Map<WorkerName, Double> places = workers.get(group);
        return worker == null || places == null ? groupY(group) : places.getOrDefault(worker, groupY(group));
    }
}
