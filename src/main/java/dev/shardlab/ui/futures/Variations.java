package dev.shardlab.ui.futures;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.ui.inspector.NextWorker;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one would ask of an experiment: what if there were twice the shards, or half; if keys were dealt out by chance; if there
 * were one worker, or four. Only what the scenario's own format accepts.
 */
final class Variations {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MANY_WORKERS = 4;
    private static final int RANDOM_KEYS = 1_000;

    private final Scenario scenario;
    private final List<Variation> found = new ArrayList<>();

    private Variations(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Variation> of(Scenario scenario) {
        Variations variations = new Variations(scenario);
        scenario.setup().streams().forEach(variations::addShards);
        scenario.setup().streams().forEach(variations::addRetention);
        scenario.setup().producers().forEach(variations::addKeys);
        scenario.setup().applications().forEach(variations::addWorkers);
        variations.found.addAll(QueueVariations.of(scenario.setup().queues()));
        variations.found.addAll(DeliveryVariations.of(scenario.setup().firehose()));
        return variations.found.stream()
                .filter(variation ->
                        ScenarioSettings.otherFuture(scenario, variation.setting()) instanceof ReadResult.Read)
                .toList();
    }

    private void addShards(StreamSetup stream) {
        int shards = stream.shards();
        String whose = scenario.setup().streams().size() == 1 ? "" : " of " + stream.name();
        for (int other : shards > 1 ? List.of(2 * shards, shards / 2) : List.of(2)) {
            add(
                    counted(shards, "shard") + whose,
                    counted(other, "shard") + whose,
                    "streams." + stream.name() + ".shards",
                    String.valueOf(other));
        }
    }

    /** An experiment of a day or less does not live to see a difference. */
    private void addRetention(StreamSetup stream) {
        if (scenario.setup().duration().compareTo(StreamLimits.MIN_RETENTION) > 0) {
            boolean isLeast = stream.retention().equals(StreamLimits.MIN_RETENTION);
            Duration other = isLeast ? WEEK : StreamLimits.MIN_RETENTION;
            add(
                    "retention " + Amounts.retention(stream.retention()),
                    "retention " + Amounts.retention(other),
                    "streams." + stream.name() + ".retention",
                    other.toHours() + "h");
        }
    }

    private void addKeys(ProducerSetup producer) {
        if (producer.source() instanceof Source.Generated generated) {
            inWords(generated.keys())
                    .ifPresent(keys -> add(
                            producer.name() + ": " + keys,
                            producer.name() + ": random keys",
                            "producers." + producer.name() + ".keys",
                            "{\"prefix\": \"random-\", \"count\": " + RANDOM_KEYS + "}"));
        }
    }

    /** Nothing where keys are dealt out by chance anyway. */
    private static Optional<String> inWords(Keys keys) {
        return switch (keys) {
            case Keys.Uniform _ -> Optional.empty();
            case Keys.Zipf _ -> Optional.of("a few frequent keys");
            case Keys.Hot hot -> Optional.of("hot key " + hot.hot());
            case Keys.Listed listed -> Optional.of(inWords(listed.keys()));
            case Keys.RoundRobin turn -> Optional.of(inWords(turn.keys()) + " in turn");
        };
    }

    private static String inWords(List<String> keys) {
        return keys.size() == 1 ? "one key" : keys.size() + " keys";
    }

    private void addWorkers(ApplicationSetup application) {
        List<WorkerName> workers = application.workers();
        if (workers.size() > 1) {
            addWorkers(application, workers.subList(0, 1));
        }
        if (workers.size() < MANY_WORKERS) {
            List<WorkerName> taken = new ArrayList<>(workers);
            taken.addAll(startedLater(application));
            List<WorkerName> many = new ArrayList<>(workers);
            while (many.size() < MANY_WORKERS) {
                taken.add(NextWorker.after(taken));
                many.add(taken.getLast());
            }
            addWorkers(application, many);
        }
    }

    private List<WorkerName> startedLater(ApplicationSetup application) {
        return scenario.setup().actions().stream()
                .map(TimedAction::action)
                .filter(Action.StartWorker.class::isInstance)
                .map(Action.StartWorker.class::cast)
                .filter(start -> start.application().equals(application.name()))
                .map(Action.StartWorker::worker)
                .toList();
    }

    private void addWorkers(ApplicationSetup application, List<WorkerName> workers) {
        add(
                application.name() + ": " + counted(application.workers().size(), "worker"),
                application.name() + ": " + counted(workers.size(), "worker"),
                "applications." + application.name() + ".workers",
                workers.stream().map(worker -> "\"" + worker + "\"").collect(Collectors.joining(", ", "[", "]")));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void add(String here, String there, String path, String value) {
        found.add(new Variation(here, there, new Setting(path, value)));
    }
}
