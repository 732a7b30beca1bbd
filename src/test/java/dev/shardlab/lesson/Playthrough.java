package dev.shardlab.lesson;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A shipped scenario, played to its end, as it is or with what a student does. Played once for all tests that look at it. */
public record Playthrough(Scenario scenario, Timeline timeline) {

    private static final Path FOLDER = Path.of("scenarios");
    private static final Map<String, Playthrough> AS_SHIPPED = new TreeMap<>();

    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scenario read(String name) {
        Path file = FOLDER.resolve(name + ".json");
        try {
            return ScenarioReader.read(file.toString(), Files.readAllBytes(file))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized Playthrough asShipped(String name) {
        return AS_SHIPPED.computeIfAbsent(name, n -> play(read(n), Map.of()));
    }

    static Playthrough withSeed(String name, long seed) {
        Scenario scenario = read(name);
        return play(
                new Scenario(
                        scenario.title(),
                        scenario.summary(),
                        scenario.setup().withSeed(seed),
                        scenario.view(),
                        scenario.steps(),
                        scenario.predictions(),
                        scenario.goals(),
                        scenario.tryThis()),
                Map.of());
    }

    static Playthrough withLog(String name, Path log) {
        return play(read(name), Map.of("log", log));
    }

    /** The student does these things. */
    static Playthrough with(String name, TimedAction... done) {
        return play(read(name), Map.of(), done);
    }

    static TimedAction at(Duration time, Action action) {
        return new TimedAction(time, action);
    }

    private static Playthrough play(Scenario scenario, Map<String, Path> files, TimedAction... done) {
        VirtualTime start = scenario.setup().start();
        var simulation = new Simulation(scenario.setup(), new LocalFiles(files));
        var timeline = new Timeline(start, simulation.state());
        Stream.of(done).sorted(Comparator.comparing(TimedAction::at)).forEach(timed -> {
            simulation.runUntil(start.plus(timed.at()), timeline::append);
            simulation.take(timed.action(), true);
        });
        simulation.runUntil(scenario.setup().end(), timeline::append);
        return new Playthrough(scenario, timeline);
    }

    Lesson lesson() {
        return new Lesson(scenario);
    }

    public VirtualTime time(Duration sinceStart) {
        return scenario.setup().start().plus(sinceStart);
    }

    /** A state of the caller's own. */
    public LabState stateAt(Duration sinceStart) {
        Player player = timeline.player();
        player.seek(time(sinceStart));
        return player.state();
    }

    Truth truth(String prediction) {
        return scenario.predictions().stream()
                .filter(p -> p.id().equals(prediction))
                .map(p -> AnswerKey.truth(p, timeline, scenario.setup().end()))
                .findFirst()
                .orElseThrow();
    }

    GoalResult goal(String goal) {
        return scenario.goals().stream()
                .filter(g -> g.id().equals(goal))
                .map(g -> lesson().evaluate(g, timeline))
                .findFirst()
                .orElseThrow();
    }
}
