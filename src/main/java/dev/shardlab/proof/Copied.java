package dev.shardlab.proof;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A copy goes on as if it had run from the start, and nothing that it does is felt by the original. */
final class Copied implements Property {

    @Override
    public String words() {
        return "Copied on the way, the copy and then the original go on the same";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        VirtualTime end = experiment.setup().end();
        VirtualTime middle = experiment.anyTime(experiment.dice("copy"));
        Simulation original = experiment.simulation();
        List<Event> past = new ArrayList<>();
        original.runUntil(middle, past::add);
        Simulation copy = original.copy();
        ObservedRun copied = ObservedRun.by(out -> {
            past.forEach(out::accept);
            copy.runUntil(end, out);
        });
        ObservedRun went = ObservedRun.by(out -> {
            past.forEach(out::accept);
            original.runUntil(end, out);
        });
        return copied.differenceFrom(experiment.truth())
                .or(() -> went.differenceFrom(experiment.truth()))
                .map(difference -> "copied at " + middle + ": " + difference);
    }
}
