package dev.shardlab.ui.transport;

import dev.shardlab.ui.notable.MarkRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A mark of the timeline where it is drawn: at its time, or beside the marks of about the same time, so that each keeps its shape. */
record PlacedMark(MarkRun run, double x) {

    static final double APART = 10;

    /** More than these stay where their times are: side by side they would stand at others' times. */
    private static final int MOST_BESIDE = 4;

    /** The marks that a form of the timeline shows, earlier ones first. */
    static List<PlacedMark> of(List<MarkRun> runs, TimeAxis axis, TimelineForm form) {
        List<PlacedMark> all = new ArrayList<>();
        for (boolean ofLesson : new boolean[] {true, false}) {
            List<PlacedMark> row = runs.stream()
                    .filter(run -> run.first().kind().ofLesson() == ofLesson)
                    .filter(run -> form.shows(run.first().kind()))
                    .map(run -> new PlacedMark(run, axis.xOf(run.first().at())))
                    .sorted(Comparator.comparingDouble(PlacedMark::x))
                    .toList();
            all.addAll(beside(row));
        }
        return all;
    }

    private static List<PlacedMark> beside(List<PlacedMark> row) {
        List<PlacedMark> placed = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size() || row.get(i).x - row.get(i - 1).x >= APART) {
                placed.addAll(spread(row.subList(from, i)));
                from = i;
            }
        }
        return placed;
    }

    private static List<PlacedMark> spread(List<PlacedMark> near) {
        if (near.size() == 1 || near.size() > MOST_BESIDE) {
            return near;
        }
        double middle = (near.getFirst().x + near.getLast().x) / 2;
        double first = middle - APART * (near.size() - 1) / 2;
        List<PlacedMark> spread = new ArrayList<>();
        for (PlacedMark mark : near) {
            spread.add(new PlacedMark(mark.run, first + APART * spread.size()));
        }
        return spread;
    }
}
