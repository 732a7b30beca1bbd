package dev.shardlab.ui.transport;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.session.PlaySession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notable events of a history that grows: each event is looked at once. Marks of one kind that follow each other closely are
 * kept as one run: where it begins, where it ends, how many they are.
 */
public final class Notables {

    /** A run of marks of one kind, each close behind the one before it. */
    static final class Cluster {
        private final Notable first;
        private VirtualTime last;
        private int count = 1;

        Cluster(Notable first) {
            this.first = first;
            last = first.at();
        }

        Notable first() {
            return first;
        }

        VirtualTime last() {
            return last;
        }

        int count() {
            return count;
        }
    }

    /** No frame waits for more than this. */
    private static final int EVENTS_PER_LOOK = 50_000;

    /** Marks of one kind closer together than this part of the whole are one run. */
    private static final int PLACES = 90;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Notable.Kind, Cluster> latest = new EnumMap<>(Notable.Kind.class);
    private final PlaySession session;
    private final long placeMicros;
    private EventLog log;
    private long seen;

    public Notables(PlaySession session) {
        this.session = session;
        placeMicros =
                Math.max(1, VirtualTime.toMicros(session.scenario().setup().duration()) / PLACES);
        log = session.log();
        addLesson(session.scenario());
    }

    private void addLesson(Scenario scenario) {
        VirtualTime start = scenario.setup().start();
        scenario.steps().forEach(step -> add(new Notable(start.plus(step.at()), Notable.Kind.STEP, step.title())));
        scenario.predictions()
                .forEach(question ->
                        add(new Notable(start.plus(question.askAt()), Notable.Kind.QUESTION, question.question())));
    }

    /** Looks at what has happened since the last look. */
    void look() {
        if (log != session.log()) {
            log = session.log();
            seen = 0;
            clusters.clear();
            latest.clear();
            addLesson(session.scenario());
        }
        long until = Math.min(log.size(), seen + EVENTS_PER_LOOK);
        for (; seen < until; seen++) {
            Event event = log.get(seen);
            if (!event.at().isBefore(session.start())) {
                NotableEvents.of(event).ifPresent(this::add);
            }
        }
    }

    private void add(Notable notable) {
        Cluster run = latest.get(notable.kind());
        if (run != null && !notable.kind().ofLesson() && notable.at().micros() - run.last.micros() <= placeMicros) {
            run.last = notable.at();
            run.count++;
            return;
        }
        Cluster begun = new Cluster(notable);
        clusters.add(begun);
        latest.put(notable.kind(), begun);
    }

    /**
     * The marks that may be seen: all that is past, and the future up to the first question that is still open, since what comes
     * after it would answer it.
     */
    List<Cluster> visible() {
        VirtualTime horizon = session.firstOpenQuestion().orElse(session.end());
        return clusters.stream()
                .filter(cluster -> cluster.first.kind().ofLesson()
                        || !cluster.first.at().isAfter(horizon)
                        || !cluster.first.at().isAfter(session.time()))
                .toList();
    }

    /** The first mark after a time. */
    public Optional<VirtualTime> after(VirtualTime time) {
        return visible().stream()
                .map(cluster -> cluster.first.at())
                .filter(at -> at.isAfter(time))
                .min(VirtualTime::compareTo);
    }

    /** The last mark before a time. */
    public Optional<VirtualTime> before(VirtualTime time) {
        return visible().stream()
                .map(cluster -> cluster.first.at())
                .filter(at -> at.isBefore(time))
                .max(VirtualTime::compareTo);
    }
}
