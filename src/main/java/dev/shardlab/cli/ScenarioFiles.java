package dev.shardlab.cli;

import dev.shardlab.scenario.Places;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.producer.InputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what the command line names, or says what is wrong with it. */
final class ScenarioFiles {

    private ScenarioFiles() {}

    static Scenario read(Path file) {
        return read(file, bytes(file));
    }

    /** @param bytes of the file */
    static Scenario read(Path file, byte[] bytes) {
        return switch (ScenarioReader.read(file.toString(), bytes)) {
            case ReadResult.Read(Scenario scenario) -> scenario;
            case ReadResult.Refused(List<Problem> problems) ->
                throw new Problems(problems.stream().map(Problem::toString).toList());
        };
    }

    /**
     * A file that was looked at.
     *
     * @param scenario null if the file has problems
     */
    record Checked(@Nullable Scenario scenario, List<Problem> problems, Supplier<Places> where) {

        /** Where the parts of the scenario stand in the file. */
        Places places() {
            return where.get();
        }
    }

    static Checked check(Path file) {
        byte[] bytes = bytes(file);
        return switch (ScenarioReader.read(file.toString(), bytes)) {
            case ReadResult.Read(Scenario scenario) ->
                new Checked(
                        scenario,
                        List.of(),
                        () -> ScenarioReader.places(file.toString(), new String(bytes, StandardCharsets.UTF_8)));
            case ReadResult.Refused(List<Problem> problems) ->
                new Checked(null, problems, () -> {
                    throw new IllegalStateException("a refused file has no parts");
                });
        };
    }

    /** At most one byte more than a scenario may have. */
    static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Problems(file + ": this is a folder; name a scenario file in it.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                // One byte more than may be: the reader then says that the file is too large.
                return in.readNBytes(ScenarioReader.MAX_BYTES + 1);
            }
        } catch (IOException e) {
            throw new Problems(file + ": cannot be read, " + FileWords.reason(e) + ".");
        }
    }

    /** The scenario of a file with values set anew. */
    static ScenarioSettings.Changed read(Path file, List<Setting> settings) {
        return ScenarioSettings.read(file.toString(), bytes(file), settings);
    }

    /** The files of a run, once every name among them is one that the scenario reads and each can be played. */
    static InputFiles inputs(Scenario scenario, Map<String, Path> files) {
        return inputs(List.of(scenario), files);
    }

    /** The same for several runs. */
    static InputFiles inputs(List<Scenario> scenarios, Map<String, Path> files) {
        return FilesGiven.checked(scenarios, files);
    }
}
