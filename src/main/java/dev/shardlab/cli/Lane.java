package dev.shardlab.cli;

import dev.shardlab.compare.FutureStanding;
import dev.shardlab.compare.Tally;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.EventDigest;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of two futures while it runs: counts, digests and keeps its events as they happen. */
final class Lane {

    private final Future future;
    private final Setup setup;
    private final Run course;
    private final EventDigest digest = new EventDigest();
    private final Tally tally;
    private final List<InputProblem> inputProblems = new ArrayList<>();

    Lane(Future future, Setup setup, InputFiles files, HistoryMemory memory) {
        this.future = future;
        this.setup = setup;
        course = new Run(setup, files, List.of(), memory);
        tally = new Tally(setup.start());
    }

    Timeline timeline() {
        return course.timeline();
    }

    /** When so much time has passed here. */
    VirtualTime time(Duration elapsed) {
        return setup.start().plus(elapsed);
    }

    void runUntil(Duration elapsed) {
        course.runUntil(VirtualTime.earliest(time(elapsed), setup.end()), this::take);
    }

    private void take(Event event) {
        digest.add(event);
        tally.add(event, course.head());
        if (event instanceof InputProblem problem) {
            inputProblems.add(problem);
        }
    }

    long recordsPut() {
        return course.head().totals().put();
    }

    CompareReport.Side side(Duration elapsed) {
        VirtualTime now = time(elapsed);
        var goals = new Lesson(future.scenario()).watchGoals(course.timeline()).at(now);
        return new CompareReport.Side(
                future,
                setup,
                digest.hex(),
                course.head().totals().events(),
                inputProblems,
                FutureStanding.of(tally, course.head(), now, goals));
    }
}
