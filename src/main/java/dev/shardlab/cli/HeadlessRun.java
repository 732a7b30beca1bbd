package dev.shardlab.cli;

import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.EventDigest;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import dev.shardlab.timeline.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One scenario from its start to its end, as fast as the machine can. */
final class HeadlessRun {

    private static final int SLICES = 200;

    private final Scenario scenario;
    private final Setup setup;
    private final Map<String, Path> files;
    private final HistoryMemory memory;

    HeadlessRun(
            Scenario scenario,
            @Nullable Long seed,
            @Nullable Duration until,
            Map<String, Path> files,
            HistoryMemory memory) {
        this.memory = memory;
        this.scenario = scenario;
        this.files = files;
        Setup seeded = seed == null ? scenario.setup() : scenario.setup().withSeed(seed);
        setup = until == null ? seeded : seeded.withDuration(until);
    }

    /**
     * Plays.
     *
     * @param events where to write every event; null: nowhere
     * @param terminal where progress is shown if {@code watched}
     */
    RunReport play(@Nullable Path events, TerminalStream terminal, boolean watched) {
        long began = System.nanoTime();
        InputFiles inputs = ScenarioFiles.inputs(scenario, files);
        Run course = new Run(setup, inputs, List.of(), memory);
        EventDigest digest = new EventDigest();
        List<InputProblem> inputProblems = new ArrayList<>();
        try (EventFile file = events == null ? null : EventFile.create(events);
                ProgressBar progress = new ProgressBar(terminal, watched)) {
            for (int slice = 1; slice <= SLICES; slice++) {
                course.runUntil(endOf(slice), event -> {
                    digest.add(event);
                    if (event instanceof InputProblem problem) {
                        inputProblems.add(problem);
                    }
                    if (file != null) {
                        file.write(event);
                    }
                });
                progress.show((double) slice / SLICES, course.head().totals().put());
            }
            if (file != null) {
                file.complete();
            }
        }
        return new RunReport(
                scenario.title(),
                setup.seed(),
                digest.hex(),
                setup.duration(),
                setup.end(),
                course.head(),
                inputProblems,
                FilesGiven.byProducer(scenario, files),
                goals(course.timeline()),
                (System.nanoTime() - began) / 1e9);
    }

    private VirtualTime endOf(int slice) {
        return slice == SLICES
                ? setup.end()
                : setup.start().plus(setup.duration().multipliedBy(slice).dividedBy(SLICES));
    }

    private List<GoalResult> goals(Timeline timeline) {
        return new Lesson(scenario).watchGoals(timeline).at(setup.end());
    }
}
