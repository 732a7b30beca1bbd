package dev.shardlab.proof;

import java.util.Optional;

final class Again implements Property {

    @Override
    public String words() {
        return "Run again, it is the same";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        return ObservedRun.by(out ->
                        experiment.simulation().runUntil(experiment.setup().end(), out))
                .differenceFrom(experiment.truth());
    }
}
