package dev.shardlab.proof;

import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioWriter;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.sim.Simulation;
import java.util.List;
import java.util.Optional;

final class WrittenAndRead implements Property {

    @Override
    public String words() {
        return "Written as a file and read back, it runs the same";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        Scenario scenario = experiment.scenario();
        String written = ScenarioWriter.write(scenario);
        return switch (ScenarioReader.read("written.json", written)) {
            case ReadResult.Refused(List<Problem> problems) -> Optional.of("refused: " + problems.getFirst());
            case ReadResult.Read(Scenario read) when !read.equals(scenario) -> Optional.of(difference(written, read));
            case ReadResult.Read(Scenario read) ->
                ObservedRun.by(out -> new Simulation(read.setup(), experiment.files())
                                .runUntil(read.setup().end(), out))
                        .differenceFrom(experiment.truth());
        };
    }

    private static String difference(String written, Scenario read) {
        List<String> once = written.lines().toList();
        List<String> twice = ScenarioWriter.write(read).lines().toList();
        return Differing.first(twice, once).orElse("what is read is written alike but is not equal");
    }
}
