package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Goal;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.List;

/**
 * Follows one history and says at any time how far each goal is.
 *
 * <p>A goal may ask that something held for a while without a break, so the whole way must be looked at, not single moments.
 * Time is cut at the events: between two of them the state stands still, and each goal looks at both ends of the interval,
 * once before and once after what happens there. Going on costs the events passed since the last question; going back starts
 * over. Either way the answer depends only on the history and the time asked for.
 *
 * <p>For one thread. When history is made anew, because the student did something in it, it takes a new watch.
 */
public final class GoalWatch {

    private final List<Goal> goals;
    private final Timeline timeline;
    private final Measures measures;
    private List<GoalFold> folds = List.of();
    private Player player;
    private VirtualTime reached;

    GoalWatch(List<Goal> goals, Timeline timeline) {
        this.goals = List.copyOf(goals);
        this.timeline = timeline;
        measures = new Measures(timeline);
        player = timeline.player();
        reached = timeline.start();
        startOver();
    }

    private void startOver() {
        player = timeline.player();
        reached = timeline.start();
        folds = goals.stream()
                .map(goal -> new GoalFold(goal, measures, reached))
                .toList();
        player.seek(reached);
        pass(reached);
    }

    /**
     * The goals in their order, as they stand at {@code now}.
     *
     * @param now a time up to which history has been simulated
     */
    public List<GoalResult> at(VirtualTime now) {
        if (now.isBefore(reached)) {
            startOver();
        }
        goOnTo(now.isBefore(reached) ? reached : now);
        return folds.stream().map(fold -> fold.at(reached, player.state())).toList();
    }

    private void goOnTo(VirtualTime to) {
        while (player.position() < timeline.log().size()) {
            VirtualTime next = timeline.log().get(player.position()).at();
            if (next.isAfter(to)) {
                break;
            }
            pass(next);
            player.seek(next);
            pass(next);
        }
        pass(to);
    }

    private void pass(VirtualTime to) {
        folds.forEach(fold -> fold.pass(player.state(), reached, to));
        reached = to;
    }
}
