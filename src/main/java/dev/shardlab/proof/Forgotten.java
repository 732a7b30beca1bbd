package dev.shardlab.proof;

import dev.shardlab.live.Laboratory;
import java.util.Optional;

final class Forgotten implements Property {

    private static final int SEEKS = 8;

    @Override
    public String words() {
        return "Forgotten but for a little, it is replayed as it was";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        try (Laboratory laboratory = experiment.forgetfulLaboratory("forgotten")) {
            var timeline = laboratory.runToEnd(laboratory.trunk()).timeline();
            return new Seeking(experiment, timeline, "seeks in what was forgotten")
                    .mistakeIn(SEEKS)
                    .or(() -> ObservedRun.of(timeline.log()).differenceFrom(experiment.truth()));
        }
    }
}
