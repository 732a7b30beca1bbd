package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.List;

/**
 * Follows one history and says at any time how far each goal is. Going on costs the events passed since the furthest time asked
 * for; the answer depends only on the history and the time.
 *
 * <p>For one thread. When history is made anew, because the student did something in it, it takes a new watch.
 */
public final class GoalWatch {

    private final List<GoalTrack> tracks;
    private final Player shown;

    GoalWatch(List<Goal> goals, Timeline timeline) {
        tracks = goals.stream().map(goal -> new GoalTrack(goal, timeline)).toList();
        shown = timeline.player();
    }

    /**
     * The goals in their order, as they stand at {@code now}.
     *
     * @param now a time up to which history has been simulated
     */
    public List<GoalResult> at(VirtualTime now) {
        return tracks.stream().map(track -> track.at(now, shown)).toList();
    }
}
