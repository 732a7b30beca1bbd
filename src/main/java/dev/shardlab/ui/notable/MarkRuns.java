package dev.shardlab.ui.notable;

import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Marks in runs: those of one kind that follow each other closely are one. */
final class MarkRuns {

    private final List<MarkRun> runs = new ArrayList<>();
    private final Map<Notable.Kind, MarkRun> latest = new EnumMap<>(Notable.Kind.class);
    private final long placeMicros;

    /** @param placeMicros marks of one kind no farther apart than this are one run */
    MarkRuns(long placeMicros) {
        this.placeMicros = placeMicros;
    }

    void add(Notable notable) {
        add(new MarkRun(notable));
    }

    /** Adds all that follow the ones here. */
    void addAll(MarkRuns others) {
        others.runs.forEach(run -> add(run.copy()));
    }

    private void add(MarkRun run) {
        Notable.Kind kind = run.first().kind();
        MarkRun before = latest.get(kind);
        if (before != null
                && !kind.ofLesson()
                && isClose(before.last(), run.first().at())) {
            before.goOn(run);
        } else {
            runs.add(run);
            latest.put(kind, run);
        }
    }

    private boolean isClose(VirtualTime one, VirtualTime next) {
        return next.micros() - one.micros() <= placeMicros;
    }

    /** In the order of their first marks. */
    List<MarkRun> all() {
        return Collections.unmodifiableList(runs);
    }
}
