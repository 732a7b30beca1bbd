package dev.shardlab.cli;

import dev.shardlab.scenario.setting.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "play",
        description = "Opens the window and plays a scenario; without FILE, the library.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab play scenarios/partition-keys.json",
            "  shardlab play scenarios/hot-shard.json --at 12s --speed 0.1",
            "  shardlab play scenarios/hot-shard.json --compare streams.clicks.shards=4",
            "  shardlab play scenarios/own-log.json --file log=access.log"
        })
final class PlayVerb implements Callable<Integer> {

    private static final double SLOWEST = 0.001;
    private static final double FASTEST = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The scenario file.")
    private @Nullable Path scenario;

    @Option(
            names = "--at",
            paramLabel = "T",
            converter = DurationConverter.class,
            description = "Begin at this time from the start, such as 12.5s.")
    private @Nullable Duration at;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Virtual seconds per real second, 0.001 to 1000000; default: the scenario's.")
    private @Nullable Double speed;

    @Option(names = "--seed", paramLabel = "N", description = "In place of the scenario's seed.")
    private @Nullable Long seed;

    @Option(
            names = "--compare",
            paramLabel = "PATH=VALUE",
            converter = SettingConverter.class,
            description = "Show another future below: the same scenario with this value set.")
    private @Nullable Setting compared;

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    private final Console console;

    PlayVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (speed != null && !(speed >= SLOWEST && speed <= FASTEST)) {
            throw new ParameterException(spec.commandLine(), "--speed is 0.001 to 1000000, not " + speed);
        }
        if (scenario != null && !Files.isReadable(scenario)) {
            throw new Problems(scenario + ": there is no such file, or it cannot be read.");
        }
        requireKnownFiles();
        return Unseen.playIfNeedBe(
                console,
                new Desktop.PlayRequest(
                        scenario, at, speed, seed, inputs.files(), history.bytes(), null, compared, null),
                spec.root().commandLine());
    }

    /** A name that no producer reads is a slip of the pen, and a file without a record would be a window without one; the window says everything else about the scenario itself. */
    private void requireKnownFiles() {
        if (scenario != null && !inputs.files().isEmpty()) {
            ScenarioFiles.inputs(ScenarioFiles.read(scenario), inputs.files());
        }
    }
}
