package dev.shardlab.cli;

import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a headless run tells at its end; every number is counted by the state that was folded.
 *
 * @param digest SHA-256 over the event log
 * @param simulated how much virtual time passed
 * @param files which file each producer was given; none for who plays the small log that comes along
 * @param wallSeconds how long the run took; in the text report only, for it differs from run to run
 */
record RunReport(
        String title,
        long seed,
        String digest,
        Duration simulated,
        VirtualTime end,
        LabState state,
        List<InputProblem> inputProblems,
        Map<ProducerName, Path> files,
        List<GoalResult> goals,
        double wallSeconds) {

    /** What is wrong with an input, with its line unless the whole file is meant. */
    static String words(InputProblem problem) {
        return problem.line() == 0 ? problem.problem() : "line " + problem.line() + ": " + problem.problem();
    }

    /** The same with the name of the file. */
    String located(InputProblem problem) {
        Path file = files.get(problem.producer());
        return file == null ? words(problem) : file + (problem.line() == 0 ? ": " : ", ") + words(problem);
    }

    /** Whether an input could not be read at all. */
    boolean lacksAFile() {
        return lacksAFile(inputProblems);
    }

    /** How many lines could not become records; the first of them are shown. */
    long unusableLines() {
        return inputProblems.stream().mapToLong(InputProblem::lines).sum();
    }

    static boolean lacksAFile(List<InputProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.line() == 0);
    }

    static String shardStatus(ShardState shard) {
        return shard.isOpen() ? "OPEN" : shard.isExpired() ? "EXPIRED" : "CLOSED";
    }

    /** How far behind latest the application is; 0 at the tip. */
    long millisBehindLatest(ApplicationState application) {
        return ApplicationLag.of(application, state.kinesis(), end).millisBehindLatest();
    }
}
