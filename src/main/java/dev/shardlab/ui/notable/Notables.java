package dev.shardlab.ui.notable;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.EventLog.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notable events of a history that grows: each event is looked at once. Marks of one kind that follow each other closely are
 * kept as one run: where it begins, where it ends, how many they are.
 */
public final class Notables {

    /** No frame waits for more than this. */
    private static final int EVENTS_PER_LOOK = 50_000;

    private final Scenario scenario;
    private final VirtualTime start;
    private final MarkRuns lesson;
    private NotedMarks happened;
    private @Nullable EventLog log;
    private long seen;
    private VirtualTime knownUntil;

    public Notables(Scenario scenario) {
        this.scenario = scenario;
        start = scenario.setup().start();
        lesson = ofLesson(scenario);
        happened = new NotedMarks(scenario.setup());
        knownUntil = start;
    }

    private static MarkRuns ofLesson(Scenario scenario) {
        VirtualTime start = scenario.setup().start();
        MarkRuns runs = new MarkRuns(NotedMarks.placeMicros(scenario.setup()));
        scenario.steps().forEach(step -> runs.add(new Notable(start.plus(step.at()), Notable.Kind.STEP, step.title())));
        scenario.predictions()
                .forEach(question -> runs.add(
                        new Notable(start.plus(question.askAt()), Notable.Kind.QUESTION, question.question())));
        return runs;
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
            happened = new NotedMarks(scenario.setup());
        }
        long size = present.size();
        long before = seen;
        readPassages(present);
        long until = Math.min(present.quickUntil(seen), seen + EVENTS_PER_LOOK);
        while (seen < until) {
            happened.add(present.get(seen++));
        }
        readPassages(present);
        knownUntil = seen >= size ? completeUntil : present.get(seen).at().plusMicros(-1);
        return seen > before;
    }

    /** The marks of chapters that are over are known already. */
    private void readPassages(EventLog present) {
        while (present.passageFrom(seen).orElse(null) instanceof Passage(Noted summary, long end)) {
            happened.addAll(summary.marks());
            seen = end;
        }
    }

    private Stream<MarkRun> runs() {
        return Stream.concat(lesson.all().stream(), happened.runs().all().stream());
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
    public List<MarkRun> visible(VirtualTime now, VirtualTime firstOpenQuestion) {
        return runs().filter(run -> run.first().kind().ofLesson()
                        || !run.first().at().isAfter(firstOpenQuestion)
                        || !run.first().at().isAfter(now))
                .toList();
    }

    /** The first mark after a time, as far as marks are known. */
    public Optional<VirtualTime> after(VirtualTime time) {
        return runs().map(run -> run.first().at())
                .filter(at -> at.isAfter(time))
                .min(VirtualTime::compareTo);
    }

    /** The last mark before a time, as far as marks are known. */
    public Optional<VirtualTime> before(VirtualTime time) {
        return runs().map(run -> run.first().at())
                .filter(at -> at.isBefore(time))
                .max(VirtualTime::compareTo);
    }
}
