package dev.shardlab.ui.notable;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventLog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notable events of a history that grows: each event is looked at once. Marks of one kind that follow each other closely are
 * kept as one run: where it begins, where it ends, how many they are.
 */
public final class Notables {

    /** No frame waits for more than this. */
    private static final int EVENTS_PER_LOOK = 50_000;

    /** Marks of one kind closer together than this part of the whole are one run. */
    private static final int PLACES = 90;

    private final List<Run> runs = new ArrayList<>();
    private final Map<Notable.Kind, Run> latest = new EnumMap<>(Notable.Kind.class);
    private final Scenario scenario;
    private final VirtualTime start;
    private final long placeMicros;
    private @Nullable EventLog log;
    private long seen;
    private VirtualTime knownUntil;

    public Notables(Scenario scenario) {
        this.scenario = scenario;
        start = scenario.setup().start();
        placeMicros = Math.max(1, VirtualTime.toMicros(scenario.setup().duration()) / PLACES);
        knownUntil = start;
        addLesson();
    }

    private void addLesson() {
        scenario.steps().forEach(step -> add(new Notable(start.plus(step.at()), Notable.Kind.STEP, step.title())));
        scenario.predictions()
                .forEach(question ->
                        add(new Notable(start.plus(question.askAt()), Notable.Kind.QUESTION, question.question())));
    }

    /**
     * Looks at what has happened since the last look, or at a part of it if that is much.
     *
     * @param present what happened so far; all is looked at anew when it is another log
     * @param completeUntil up to where nothing can be added to it any more
     * @return whether there was anything to look at
     */
    public boolean look(EventLog present, VirtualTime completeUntil) {
        if (log != present) {
            log = present;
            seen = 0;
            knownUntil = start;
            runs.clear();
            latest.clear();
            addLesson();
        }
        long size = present.size();
        long before = seen;
        long until = Math.min(present.quickUntil(seen), seen + EVENTS_PER_LOOK);
        for (; seen < until; seen++) {
            Event event = present.get(seen);
            if (!event.at().isBefore(start)) {
                NotableEvents.of(event).ifPresent(this::add);
            }
        }
        knownUntil = seen == size ? completeUntil : present.get(seen).at().plusMicros(-1);
        return seen > before;
    }

    private void add(Notable notable) {
        Run run = latest.get(notable.kind());
        if (run != null
                && !notable.kind().ofLesson()
                && notable.at().micros() - run.last().micros() <= placeMicros) {
            run.goOn(notable.at());
            return;
        }
        Run begun = new Run(notable);
        runs.add(begun);
        latest.put(notable.kind(), begun);
    }

    /** Up to where every mark is known. */
    public VirtualTime knownUntil() {
        return knownUntil;
    }

    /**
     * The marks that may be seen: all that is past, and the future up to the first question that is still open, since what comes
     * after it would answer it.
     *
     * @param now the time shown
     * @param firstOpenQuestion when it is asked; the end if all are answered
     */
    public List<Run> visible(VirtualTime now, VirtualTime firstOpenQuestion) {
        return runs.stream()
                .filter(run -> run.first().kind().ofLesson()
                        || !run.first().at().isAfter(firstOpenQuestion)
                        || !run.first().at().isAfter(now))
                .toList();
    }

    /** The first mark after a time, as far as marks are known. */
    public Optional<VirtualTime> after(VirtualTime time) {
        return runs.stream()
                .map(run -> run.first().at())
                .filter(at -> at.isAfter(time))
                .min(VirtualTime::compareTo);
    }

    /** The last mark before a time, as far as marks are known. */
    public Optional<VirtualTime> before(VirtualTime time) {
        return runs.stream()
                .map(run -> run.first().at())
                .filter(at -> at.isBefore(time))
                .max(VirtualTime::compareTo);
    }
}
