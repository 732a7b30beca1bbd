package dev.shardlab.cli;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.LessonCheck;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Places;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A lesson held against its own plan, which is run for that: to its end, or as far as the bounds allow.
 *
 * @param problems what is wrong with the lesson
 * @param until how far the plan was run
 */
record LessonRun(List<Problem> problems, VirtualTime until) {

    private static final int SLICES = 20_000; // short ones, so that a bound is not passed by far
    private static final long MOST_EVENTS = 3_000_000;
    private static final long MOST_NANOS = 30_000_000_000L;

    /** @param terminal where progress is shown if {@code watched} */
    static LessonRun of(Scenario scenario, Places places, TerminalStream terminal, boolean watched) {
        Setup setup = scenario.setup();
        Run course = new Run(setup, new LocalFiles(Map.of()), List.of(), HistoryMemory.usual());
        VirtualTime until = setup.start();
        long began = System.nanoTime();
        try (ProgressBar progress = new ProgressBar(terminal, watched)) {
            for (int slice = 1; slice <= SLICES && isWithin(course, began); slice++) {
                until = slice == SLICES
                        ? setup.end()
                        : setup.start()
                                .plus(setup.duration().multipliedBy(slice).dividedBy(SLICES));
                course.runUntil(until);
                progress.show((double) slice / SLICES, course.head().totals().put());
            }
        }
        List<Problem> problems = LessonCheck.of(new Lesson(scenario), course.timeline(), until).stream()
                .map(flaw -> places.problem(flaw.part(), flaw.keys(), flaw.message(), flaw.hint()))
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        return new LessonRun(problems, until);
    }

    private static boolean isWithin(Run course, long began) {
        return course.head().totals().events() < MOST_EVENTS && System.nanoTime() - began < MOST_NANOS;
    }
}
