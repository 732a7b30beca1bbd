package dev.shardlab.proof;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import java.util.Optional;

final class BranchedWithoutChange implements Claim {

    @Override
    public String words() {
        return "A branch without a change is as its parent is";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        long micros = VirtualTime.toMicros(experiment.setup().duration());
        VirtualTime from =
                experiment.setup().start().plusMicros(experiment.dice("branch").nextBetween(0, micros));
        try (Laboratory laboratory = Laboratory.open(experiment.setup(), experiment.files())) {
            laboratory.runToEnd(laboratory.trunk());
            Branch branch =
                    laboratory.fork(laboratory.trunk(), from, "The same").join();
            var timeline = laboratory.runToEnd(branch).timeline();
            return Telling.of(timeline.log())
                    .differenceFrom(experiment.truth())
                    .or(() -> new Seeking(experiment, timeline, "seeks on the branch").mistake())
                    .map(difference -> "branched at " + from + ": " + difference);
        }
    }
}
