package dev.shardlab.compare;

import dev.shardlab.lesson.GoalWatch;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the futures that are compared: says at any time how it stands.
 *
 * <p>Forward it takes the events that were passed since. So that it need not begin anew when it is asked for an earlier time, it
 * keeps a tally every so many events, at most {@value #MOST_KEPT} and fewer where shards are many: when there are more, every other one goes and the stretches
 * between them double. Going back so costs a small part of the history, however long that is.
 *
 * <p>For one thread, which need not be the engine's. A timeline that takes the place of another needs another ledger.
 */
public final class Ledger {

    private static final int MOST_KEPT = 1_024;
    private static final int LEAST_KEPT = 32;
    private static final int MOST_PARTS = 400_000;
    private static final int LEAST_STRETCH = 512;
    private static final VirtualTime BEFORE_ALL = new VirtualTime(Long.MIN_VALUE);

    /** A tally of all events at or before a time. */
    private record Kept(VirtualTime time, long position, Tally tally) {}

    private final Timeline timeline;
    private final Player player;
    private final GoalWatch goals;
    private final List<Kept> kept = new ArrayList<>();
    private long stretch = LEAST_STRETCH;
    private Tally tally;

    /** @param scenario whose lesson sets the goals */
    public Ledger(Scenario scenario, Timeline timeline) {
        this.timeline = timeline;
        player = timeline.player();
        goals = new Lesson(scenario).watchGoals(timeline);
        tally = new Tally(timeline.start());
        kept.add(new Kept(BEFORE_ALL, 0, tally.copy()));
        player.seek(BEFORE_ALL);
    }

    public Timeline timeline() {
        return timeline;
    }

    /** How it stands when everything has happened that happens at or before {@code now}, up to which it has been simulated. */
    public FutureStanding at(VirtualTime now) {
        beginBefore(now);
        while (player.position() < timeline.log().size()
                && !timeline.log().get(player.position()).at().isAfter(now)) {
            VirtualTime before = player.time();
            player.stepForward();
            if (player.time().isAfter(before)) {
                keep(before);
            }
            tally.add(timeline.log().get(player.position() - 1), player.state());
        }
        player.seek(now);
        return FutureStanding.of(tally, player.state(), now, goals.at(now));
    }

    /** Goes to the last kept tally that is not later, unless what has been taken so far is nearer. */
    private void beginBefore(VirtualTime now) {
        Kept nearest = kept.getFirst();
        for (Kept one : kept) {
            nearest = one.time.isAfter(now) ? nearest : one;
        }
        if (now.isBefore(player.time()) || nearest.position > player.position()) {
            tally = nearest.tally.copy();
            player.seek(nearest.time);
        }
    }

    /** Called between two times: the tally has taken all up to {@code time} and nothing after it. */
    private void keep(VirtualTime time) {
        long position = player.position() - 1;
        if (position < kept.getLast().position + stretch) {
            return;
        }
        if (kept.size() >= Math.clamp(MOST_PARTS / tally.parts(), LEAST_KEPT, MOST_KEPT)) {
            List<Kept> fewer = new ArrayList<>();
            for (int i = 0; i < kept.size(); i += 2) {
                fewer.add(kept.get(i));
            }
            kept.clear();
            kept.addAll(fewer);
            stretch *= 2;
        }
        kept.add(new Kept(time, position, tally.copy()));
    }
}
