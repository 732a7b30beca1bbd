package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Precondition;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;

/** Looks whether what a question or a step takes for granted is so in a history. */
final class PreconditionCheck {

    private final Timeline timeline;

    PreconditionCheck(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The first condition that does not hold, with what is measured; empty where all is as it was taken to be. */
    Optional<ConditionStatus> broken(Precondition premise, VirtualTime at) {
        if (premise.all().isEmpty()) {
            return Optional.empty();
        }
        Measures measures = new Measures(timeline);
        LabState state = stateAt(at);
        return premise.all().stream()
                .map(condition -> new ConditionStatus(condition, measures.in(state, condition.measure(), at)))
                .filter(finding -> !finding.holds())
                .findFirst();
    }

    /**
     * What is told instead where a premise does not hold; empty where it holds.
     *
     * @param opening what the laboratory's own sentence begins with, where the premise brings none
     */
    Optional<String> otherwise(Precondition premise, VirtualTime at, String opening) {
        return broken(premise, at)
                .map(broken -> premise.otherwise().isEmpty()
                        ? opening + (isChanged(at) ? "; your change made it otherwise: " : "; here it is otherwise: ")
                                + broken.contrary() + "."
                        : premise.otherwise());
    }

    private boolean isChanged(VirtualTime at) {
        return !stateAt(at).userActions().taken().isEmpty();
    }

    private LabState stateAt(VirtualTime at) {
        Player player = timeline.player();
        Untouched.seek(player, timeline, at);
        return player.state();
    }
}
