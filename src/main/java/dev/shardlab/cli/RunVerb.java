package dev.shardlab.cli;

import dev.shardlab.proof.Experiment;
import dev.shardlab.proof.Proofs;
import dev.shardlab.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Runs a scenario without a window, at full speed, and reports what happened.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab run scenarios/resharding.json",
            "  shardlab run scenarios/own-log.json --file log=access.log --report json",
            "  shardlab run scenarios/hot-shard.json --until 10s --seed 7 --events events.ndjson",
            "  shardlab run scenarios/hot-shard.json --prove"
        })
final class RunVerb implements Callable<Integer> {

    enum Report {
        text,
        json
    }

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private Path scenario;

    @Option(
            names = "--until",
            paramLabel = "T",
            converter = DurationConverter.class,
            description = "Stop at this time from the start, such as 90s; default: the scenario's duration.")
    private @Nullable Duration until;

    @Option(names = "--seed", paramLabel = "N", description = "In place of the scenario's seed.")
    private @Nullable Long seed;

    @Option(
            names = "--events",
            paramLabel = "OUT.ndjson",
            description = "Write every event to this file, one JSON object a line.")
    private @Nullable Path events;

    @Option(names = "--report", paramLabel = "text|json", description = "How to report; default: ${DEFAULT-VALUE}.")
    private Report report = Report.text;

    @Option(
            names = "--prove",
            description = {
                "Run the whole scenario in other ways as well: again, in pieces, copied, branched, changed in the past, sought to"
                        + " and fro, forgotten and replayed, written and read back. Say whether it always comes out the same;"
                        + " end with 1 if not."
            })
    private boolean prove;

    @Mixin
    private final NewFile newFile = new NewFile();

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    private final Console console;

    RunVerb(Console console) {
        this.console = console;
    }

    /** A run that lacked a whole file did not do what was asked of it; a line that is no record is told and no more. */
    @Override
    public Integer call() {
        if (events != null) {
            newFile.require("--events", events, reads());
        }
        Scenario read = ScenarioFiles.read(scenario);
        HeadlessRun run = new HeadlessRun(read, seed, until, inputs.files(), history.memory());
        RunReport result = run.play(events, console.err(), console.isWatched());
        List<Proofs.Result> proofs = prove ? proofs(seed == null ? read : read.withSeed(seed)) : List.of();
        if (report == Report.json) {
            new JsonReport().print(result, proofs, console.out());
        } else {
            new TextReport(console.out()).print(result, proofs);
        }
        boolean well = !result.lacksAFile() && proofs.stream().allMatch(Proofs.Result::holds);
        return well ? Console.WELL : Console.PROBLEMS;
    }

    private List<Path> reads() {
        List<Path> reads = new ArrayList<>(inputs.files().values());
        reads.add(scenario);
        return reads;
    }

    private List<Proofs.Result> proofs(Scenario whole) {
        return Proofs.of(new Experiment(whole, ScenarioFiles.inputs(whole, inputs.files())));
    }
}
