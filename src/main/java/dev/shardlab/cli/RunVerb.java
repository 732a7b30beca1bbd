package dev.shardlab.cli;

import java.nio.file.Path;
import java.time.Duration;
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
            "  shardlab run scenarios/hot-shard.json --until 10s --seed 7 --events events.ndjson"
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

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    private final Console console;

    RunVerb(Console console) {
        this.console = console;
    }

    /** A run that lacked a whole file did not do what was asked of it; a line that is no record is told and no more. */
    @Override
    public Integer call() {
        HeadlessRun run = new HeadlessRun(ScenarioFiles.read(scenario), seed, until, inputs.files());
        RunReport result = run.play(events, console.err(), console.isWatched());
        if (report == Report.json) {
            new JsonReport().print(result, console.out());
        } else {
            new TextReport(console.out()).print(result);
        }
        return result.lacksAFile() ? Console.PROBLEMS : Console.WELL;
    }
}
