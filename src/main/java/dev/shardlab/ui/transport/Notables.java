package dev.shardlab.ui.transport;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.session.PlaySession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The notable events of a history that grows: each event is looked at once. Marks of one kind that lie closer together than the
 * timeline could show are kept as the first of them and a count.
 */
public final class Notables {

    /** A run of marks of one kind, too close to be told apart. */
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

        int count() {
            return count;
        }
    }

    /** No frame waits for more than this. */
    private static final int EVENTS_PER_LOOK = 50_000;

    /** The timeline tells this many places apart. */
    private static final int PLACES = 1_000;

    private final List<Cluster> clusters = new ArrayList<>();
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
        for (int i = clusters.size() - 1; i >= 0 && i > clusters.size() - Notable.Kind.values().length; i--) {
            Cluster cluster = clusters.get(i);
            if (cluster.first.kind() == notable.kind()
                    && cluster.first.kind() != Notable.Kind.QUESTION
                    && Math.abs(notable.at().micros() - cluster.last.micros()) <= placeMicros) {
                cluster.last = notable.at();
                cluster.count++;
                return;
            }
        }
        clusters.add(new Cluster(notable));
    }

    List<Cluster> clusters() {
        return Collections.unmodifiableList(clusters);
    }

    /** The first mark after a time. */
    public Optional<VirtualTime> after(VirtualTime time) {
        return clusters.stream()
                .map(cluster -> cluster.first.at())
                .filter(at -> at.isAfter(time))
                .min(VirtualTime::compareTo);
    }

    /** The last mark before a time. */
    public Optional<VirtualTime> before(VirtualTime time) {
        return clusters.stream()
                .map(cluster -> cluster.first.at())
                .filter(at -> at.isBefore(time))
                .max(VirtualTime::compareTo);
    }
}
