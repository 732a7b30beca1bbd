package dev.shardlab.proof;

import dev.shardlab.proof.Proofs.Result;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario by chance that fails is put down as a file, and the message says how to see it fail again. */
final class FailingSeed {

    private static final Path FOLDER = Path.of("target", "failing");

    private FailingSeed() {}

    /** Asks all claims of a scenario and fails if one does not hold. */
    static void mustProve(Scenario scenario) {
        List<Result> refuted =
                results(scenario).stream().filter(result -> !result.holds()).toList();
        if (!refuted.isEmpty()) {
            throw new AssertionError(refuted.stream()
                    .map(result -> "Not so: " + result.claim() + ". " + result.refutation() + "\n")
                    .collect(Collectors.joining("", "\n", seeAgain(scenario))));
        }
    }

    private static List<Result> results(Scenario scenario) {
        try {
            return Proofs.of(new Experiment(scenario, RandomLines.FILES));
        } catch (RuntimeException e) {
            throw new AssertionError("It cannot even be run. " + seeAgain(scenario), e);
        }
    }

    /** Writes the scenario and gives the command that runs and proves it alone. */
    static String seeAgain(Scenario scenario) {
        long seed = scenario.setup().seed();
        Path file = FOLDER.resolve("seed-" + seed + ".json");
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, ScenarioWriter.write(scenario));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "See seed " + seed + " fail again: ./shardlab run " + file + " --seed " + seed
                + RandomLines.option(scenario.setup()) + " --prove";
    }
}
