package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Premise;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.Optional;

/** Looks whether what a question or a step takes for granted is so in a history. */
final class PremiseCheck {

    private final Timeline timeline;

    PremiseCheck(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * What is told instead where a premise does not hold; empty where it holds.
     *
     * @param opening what the laboratory's own sentence begins with, where the premise brings none
     */
    Optional<String> otherwise(Premise premise, VirtualTime at, String opening) {
        if (premise.all().isEmpty()) {
            return Optional.empty();
        }
        Measures measures = new Measures(timeline);
        Player player = timeline.player();
        Untouched.seek(player, timeline, at);
        boolean changed = !player.state().userActions().taken().isEmpty();
        return premise.all().stream()
                .map(condition -> new Finding(condition, measures.in(player.state(), condition.measure(), at)))
                .filter(finding -> !finding.holds())
                .findFirst()
                .map(broken -> premise.otherwise().isEmpty()
                        ? opening + (changed ? "; your change made it otherwise: " : "; here it is otherwise: ")
                                + broken.contrary() + "."
                        : premise.otherwise());
    }
}
