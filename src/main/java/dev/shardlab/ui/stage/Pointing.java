package dev.shardlab.ui.stage;

import dev.shardlab.draw.Fact;
import dev.shardlab.model.StreamName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.Step;
import dev.shardlab.scenario.Target;
import dev.shardlab.sim.setup.StreamSetup;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the narration points at, as the thing on the stage that stands for it. */
final class Pointing {

    private Pointing() {}

    /** What the step that is told at a time points at; null for nothing. */
    static @Nullable Fact at(Duration time, Scenario scenario) {
        Step told = null;
        for (Step step : scenario.steps()) {
            if (step.at().compareTo(time) <= 0) {
                told = step;
            }
        }
        return told == null
                ? null
                : told.highlight().stream()
                        .flatMap(target -> fact(target, scenario).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<Fact> fact(Target target, Scenario scenario) {
        return switch (target) {
            case Target.OfProducer t -> Optional.of(new Fact.OfProducer(t.producer()));
            case Target.OfShard t -> Optional.of(new Fact.OfShard(t.stream(), t.shard()));
            case Target.OfGroup t -> Optional.of(new Fact.OfGroup(t.group()));
            case Target.OfWorker t -> Optional.of(new Fact.OfWorker(t.group(), t.worker()));
            case Target.OfKey _ -> Optional.empty();
            case Target.HashAxis _ -> firstStream(scenario).map(Fact.OfHashAxis::new);
            case Target.TrimHorizon _ -> firstStream(scenario).map(Fact.OfTrimHorizon::new);
        };
    }

    private static Optional<StreamName> firstStream(Scenario scenario) {
        return scenario.setup().streams().stream().map(StreamSetup::name).findFirst();
    }
}
