package dev.shardlab.ui.notable;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Setup;

/** The marks of a stretch of history. */
public final class NotedMarks {

    /** Marks of one kind closer together than this part of the whole are one run. */
    private static final int PLACES = 90;

    private final VirtualTime start;
    private final MarkRuns runs;

    /** Of nothing yet. */
    public NotedMarks(Setup setup) {
        start = setup.start();
        runs = new MarkRuns(placeMicros(setup));
    }

    static long placeMicros(Setup setup) {
        return Math.max(1, VirtualTime.toMicros(setup.duration()) / PLACES);
    }

    /** Takes the next event in; what happened before the visible part has no mark. */
    public void add(Event event) {
        if (!event.at().isBefore(start)) {
            NotableEvents.of(event).ifPresent(runs::add);
        }
    }

    /** Takes in the marks of the stretch that follows. */
    public void addAll(NotedMarks next) {
        runs.addAll(next.runs);
    }

    MarkRuns runs() {
        return runs;
    }
}
