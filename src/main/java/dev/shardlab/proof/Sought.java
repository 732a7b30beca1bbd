package dev.shardlab.proof;

import dev.shardlab.live.Laboratory;
import java.util.Optional;

final class Sought implements Property {

    private static final int SEEKS = 20;

    @Override
    public String words() {
        return "Sought and stepped to and fro, it shows at each moment what a run no further than to it shows";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        try (Laboratory laboratory = Laboratory.open(experiment.setup(), experiment.files())) {
            var timeline = laboratory.runToEnd(laboratory.trunk()).timeline();
            return ObservedRun.of(timeline.log())
                    .differenceFrom(experiment.truth())
                    .or(() -> new Seeking(experiment, timeline, "seeks").mistakeIn(SEEKS));
        }
    }
}
