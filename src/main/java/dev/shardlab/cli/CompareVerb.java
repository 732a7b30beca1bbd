package dev.shardlab.cli;

import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        name = "compare",
        description = "Runs two futures without a window and tells what differs: two scenarios, or one as it is and one"
                + " with other values.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab compare scenarios/hot-shard.json --set streams.clicks.shards=4",
            "  shardlab compare scenarios/hot-shard.json --set 'producers.campaign.keys={\"count\": 100}'",
            "  shardlab compare scenarios/applications.json --set applications.archive.workers.-=b3",
            "  shardlab compare scenarios/retention.json --set streams.weather.retention=72h",
            "  shardlab compare mine.json yours.json --until 30s --report json"
        })
final class CompareVerb implements Callable<Integer> {

    enum Report {
        text,
        json
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            description = "Scenario A, and B; without B it is A with the values of --set.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private List<Path> files;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            converter = SettingConverter.class,
            description =
                    "Set a value of B anew; may be given several times. PATH names keys and, in lists, elements by"
                            + " name or number, - for a new one: applications.counter.workers=4. VALUE is JSON or a bare text;"
                            + " null takes away what is there.")
    private final List<Setting> settings = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "T",
            converter = DurationConverter.class,
            description = "Stop both at this time from the start, such as 90s; default: when the shorter one ends.")
    private @Nullable Duration until;

    @Option(names = "--seed", paramLabel = "N", description = "In place of the seeds of both scenarios.")
    private @Nullable Long seed;

    @Option(names = "--report", paramLabel = "text|json", description = "How to report; default: ${DEFAULT-VALUE}.")
    private Report report = Report.text;

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    private final Console console;

    CompareVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (files.size() > 2) {
            throw new ParameterException(spec.commandLine(), "Only two futures can be compared.");
        }
        if (files.size() == 1 && settings.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Two futures are needed: name a second FILE, or give --set PATH=VALUE.");
        }
        Future a = future(files.getFirst(), List.of());
        Future b = future(files.getLast(), settings);
        Lockstep run =
                new Lockstep(a, b, until, ScenarioFiles.inputs(List.of(a.scenario(), b.scenario()), inputs.files()));
        CompareReport result = run.play(history.memory(), console.err(), console.isWatched());
        if (report == Report.json) {
            new CompareJson().print(result, console.out());
        } else {
            new CompareText(console.out()).print(result);
        }
        return result.lacksAFile() ? Console.PROBLEMS : Console.WELL;
    }

    private Future future(Path file, List<Setting> set) {
        ScenarioSettings.Changed changed = ScenarioFiles.read(file, set);
        return switch (changed.result()) {
            case ReadResult.Refused(List<Problem> problems) ->
                throw new Problems(problems.stream().map(Problem::toString).toList());
            case ReadResult.Read(Scenario scenario) -> {
                changed.idle().forEach(setting -> console.err()
                        .println("--set " + setting + " changes nothing: it is so already."));
                yield new Future(file, set, changed.idle(), seed == null ? scenario : scenario.withSeed(seed));
            }
        };
    }
}
