package dev.shardlab.cli;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.PictureText;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.form.DurationText;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "picture",
        description = "Renders the window's frame at a time to a PNG file, or prints the stage as text.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab picture scenarios/resharding.json --at 20s --out split.png",
            "  shardlab picture scenarios/hot-shard.json --at 8s --out hot.png --size 1280x720 --theme dark",
            "  shardlab picture scenarios/hot-shard.json --at 24s --compare streams.clicks.shards=4 --out two.png",
            "  shardlab picture scenarios/hot-shard.json --at 8s --hall --out hall.png --size 1280x720",
            "  shardlab picture scenarios/retention.json --at 30h --text"
        })
final class PictureVerb implements Callable<Integer> {

    enum Theme {
        light,
        dark
    }

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int MIN_WIDTH = 800;
    private static final int MIN_HEIGHT = 500;
    private static final int TEXT_WIDTH = 1600;
    private static final int TEXT_HEIGHT = 900;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private Path scenarioFile;

    @Option(
            names = "--at",
            paramLabel = "T",
            required = true,
            converter = DurationConverter.class,
            description = "The time from the start, such as 12.5s.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private Duration at;

    @Option(names = "--out", paramLabel = "P.png", description = "Where to write the picture.")
    private @Nullable Path out;

    @Option(names = "--size", paramLabel = "WxH", description = "In pixels; default: ${DEFAULT-VALUE}.")
    private String size = "1600x900";

    @Option(names = "--theme", paramLabel = "light|dark", description = "Default: ${DEFAULT-VALUE}.")
    private Theme theme = Theme.dark;

    @Option(names = "--hall", description = "As it is presented to a hall: the stage, the lesson below, in large type.")
    private boolean hall;

    @Option(names = "--text", description = "Print the stage as text instead.")
    private boolean text;

    @Option(names = "--seed", paramLabel = "N", description = "In place of the scenario's seed.")
    private @Nullable Long seed;

    @Option(
            names = "--compare",
            paramLabel = "PATH=VALUE",
            converter = SettingConverter.class,
            description = "Show another future below: the same scenario with this value set.")
    private @Nullable Setting compared;

    @Mixin
    private final NewFile newFile = new NewFile();

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    private final Console console;

    PictureVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches()) {
            throw new ParameterException(spec.commandLine(), "--size is like 1600x900, not " + size);
        }
        int width = Integer.parseInt(pixels.group(1));
        int height = Integer.parseInt(pixels.group(2));
        if (width < MIN_WIDTH || height < MIN_HEIGHT) {
            throw new ParameterException(
                    spec.commandLine(), "--size is at least " + MIN_WIDTH + "x" + MIN_HEIGHT + ", not " + size);
        }
        if (text == (out != null)) {
            throw new ParameterException(spec.commandLine(), "Give either --out P.png or --text.");
        }
        if (text && hall) {
            throw new ParameterException(spec.commandLine(), "--hall is of pictures; --text has no size of type.");
        }
        if (text && compared != null) {
            throw new ParameterException(
                    spec.commandLine(), "--compare makes a picture; shardlab compare tells it in words.");
        }
        if (out != null) {
            newFile.require("--out", out, reads());
        }
        Scenario scenario = seeded(ScenarioFiles.read(scenarioFile));
        if (at.compareTo(scenario.setup().duration()) > 0) {
            throw new Problems("--at lies after the end of the scenario, which runs for "
                    + DurationText.write(scenario.setup().duration()) + ".");
        }
        requireGood(scenario, compared);
        VirtualTime time = scenario.setup().start().plus(at);
        if (out == null) {
            console.out().print(asText(scenario, time));
        } else {
            render(new Desktop.PictureRequest(
                    scenario, compared, inputs.files(), time, out, width, height, theme == Theme.dark, hall));
        }
        return Console.WELL;
    }

    private List<Path> reads() {
        List<Path> reads = new ArrayList<>(inputs.files().values());
        reads.add(scenarioFile);
        return reads;
    }

    private void render(Desktop.PictureRequest request) {
        try {
            console.desktop().picture(request);
            console.err().println("Wrote " + request.out() + " (" + size + ").");
        } catch (IOException e) {
            throw new Problems(request.out() + ": cannot be written, " + FileWords.reason(e) + ".");
        }
    }

    private static void requireGood(Scenario scenario, @Nullable Setting other) {
        List<Problem> problems = other == null
                ? List.of()
                : ScenarioSettings.otherFuture(scenario, other).problems();
        if (!problems.isEmpty()) {
            throw new Problems(problems.stream().map(Problem::toString).toList());
        }
    }

    private Scenario seeded(Scenario scenario) {
        return seed == null ? scenario : scenario.withSeed(seed);
    }

    private String asText(Scenario scenario, VirtualTime time) {
        Simulation simulation = new Simulation(scenario.setup(), ScenarioFiles.inputs(scenario, inputs.files()));
        simulation.runUntil(time, _ -> {});
        View view = View.of(TEXT_WIDTH, TEXT_HEIGHT)
                .at(scenario.view().speed(), scenario.setup().duration());
        return PictureText.of(Painting.of(simulation.state(), time, view));
    }
}
