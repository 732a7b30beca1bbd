package dev.shardlab.compare;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.Simulation;
import dev.shardlab.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A scenario that comes along, simulated to its end. */
record Shipped(Scenario scenario, Timeline timeline) {

    static Shipped play(String name, String... settings) {
        try {
            Path file = Path.of("scenarios", name + ".json");
            return play(ScenarioSettings.read(
                            file.toString(),
                            Files.readAllBytes(file),
                            Stream.of(settings).map(Setting::parse).toList())
                    .result()
                    .orThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shipped play(Scenario scenario) {
        Simulation simulation = new Simulation(scenario.setup(), name -> {
            throw new IllegalArgumentException("no file " + name);
        });
        Timeline timeline = new Timeline(scenario.setup().start(), simulation.state());
        simulation.runUntil(scenario.setup().end(), timeline::append);
        return new Shipped(scenario, timeline);
    }

    /** The names of all that read no file. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .filter(name -> !name.equals("own-log"))
                    .sorted()
                    .toList();
        }
    }

    VirtualTime end() {
        return scenario.setup().end();
    }

    Ledger ledger() {
        return new Ledger(scenario, timeline);
    }
}
