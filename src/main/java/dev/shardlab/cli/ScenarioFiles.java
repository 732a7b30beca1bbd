package dev.shardlab.cli;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.sim.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads what the command line names, or says what is wrong with it. */
final class ScenarioFiles {

    private ScenarioFiles() {}

    static Scenario read(Path file) {
        return switch (ScenarioReader.read(file.toString(), bytes(file))) {
            case ReadResult.Read(Scenario scenario) -> scenario;
            case ReadResult.Refused(List<Problem> problems) ->
                throw new Problems(problems.stream().map(Problem::toString).toList());
        };
    }

    static List<Problem> check(Path file) {
        return ScenarioReader.read(file.toString(), bytes(file)).problems();
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Problems(file + ": this is a folder; name a scenario file in it.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problems(file + ": cannot be read, " + FileWords.reason(e) + ".");
        }
    }

    static InputFiles inputs(Map<String, Path> files) {
        return new LocalFiles(files);
    }
}
