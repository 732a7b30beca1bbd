package dev.shardlab.proof;

import dev.shardlab.sim.dice.Dice;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/** Goes wildly to and fro in a history that was told to its end, and looks at every moment it comes by. */
final class Seeking {

    private static final int MOST_STEPS = 30;

    private final Experiment experiment;
    private final Dice dice;
    private final Player player;

    Seeking(Experiment experiment, Timeline timeline, String purpose) {
        this.experiment = experiment;
        dice = experiment.dice(purpose);
        player = timeline.player();
    }

    /** What was seen that is not so; empty if all was. */
    Optional<String> mistakeIn(int seeks) {
        List<Snapshot> moments = experiment.trueMoments();
        Optional<String> mistake = Optional.empty();
        for (int i = 0; i < seeks && mistake.isEmpty(); i++) {
            Snapshot moment = moments.get((int) dice.nextBelow(moments.size()));
            player.seek(moment.at());
            mistake = look().differenceFrom(moment).or(() -> stepped(moment));
        }
        return mistake;
    }

    private Snapshot look() {
        return experiment.seen(player.state(), player.time());
    }

    /** Steps forward, or back, and as many the other way; time is then that of an event, so only what has happened is compared. */
    private Optional<String> stepped(Snapshot from) {
        boolean forwardFirst = dice.nextBelow(2) == 0;
        long steps = dice.nextBetween(0, MOST_STEPS);
        long taken = 0;
        while (taken < steps && step(forwardFirst)) {
            taken++;
        }
        for (long i = 0; i < taken; i++) {
            step(!forwardFirst);
        }
        boolean same = player.position() == from.position()
                && player.state().describe().equals(from.state());
        return same
                ? Optional.empty()
                : Optional.of("at " + from.at() + ": " + taken + " steps " + (forwardFirst ? "forward" : "back")
                        + " and as many the other way do not end where they began");
    }

    private boolean step(boolean forward) {
        return forward ? player.stepForward() : player.stepBack();
    }
}
