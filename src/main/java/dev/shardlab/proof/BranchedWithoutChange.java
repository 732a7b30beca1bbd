package dev.shardlab.proof;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import java.util.Optional;

/** The branch leaves where a chapter begins or within one, and shares those before it, which are forgotten and replayed. */
final class BranchedWithoutChange implements Property {

    private static final int SEEKS = 4;

    @Override
    public String words() {
        return "A branch without a change is as its parent is";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        VirtualTime from = experiment.anyTime(experiment.dice("branch"));
        try (Laboratory laboratory = experiment.forgetfulLaboratory("branch")) {
            Branch trunk = laboratory.runToEnd(laboratory.trunk());
            Branch branch =
                    laboratory.runToEnd(laboratory.fork(trunk, from, "The same").join());
            return ObservedRun.of(branch.timeline().log())
                    .differenceFrom(experiment.truth())
                    .or(() -> new Seeking(experiment, branch.timeline(), "seeks on the branch").mistakeIn(SEEKS))
                    .or(() -> new Seeking(experiment, trunk.timeline(), "seeks on its parent").mistakeIn(SEEKS))
                    .map(difference -> "branched at " + from + ": " + difference);
        }
    }
}
