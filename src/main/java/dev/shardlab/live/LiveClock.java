package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time of a live branch. It passes as evenly as time does, and never goes back.
 *
 * <p>It is the wall's where it can be, so that a client and the laboratory mean the same by <em>now</em>: where the wall is ahead,
 * since it was set forwards or the machine slept, it is taken over at once; where the wall is behind, since it was set back, this
 * goes on evenly until the wall has come up.
 *
 * <p>A branch that begins on another day, more than {@link #SAME_DAY} behind the wall, stays on its own day: it only passes as fast.
 *
 * <p>Any thread may ask.
 */
final class LiveClock {

    /** Who is no further behind the wall comes up to it; what should have happened meanwhile is simulated. */
    static final Duration SAME_DAY = Duration.ofHours(1);

    private final WallClock wall;
    private final boolean followsWall;
    private long sinceMicros;
    private long sinceNanos;

    /** @param at the time on the branch now */
    LiveClock(VirtualTime at, WallClock wall) {
        this.wall = wall;
        followsWall = wall.shows().since(at).compareTo(SAME_DAY) <= 0;
        sinceMicros = at.micros();
        sinceNanos = wall.nanos();
    }

    synchronized VirtualTime now() {
        // The wall first: what passes until the nanoseconds are read must not look as if the wall had been set
        // forwards.
        long shown = wall.shows().micros();
        long nanos = wall.nanos();
        long even = sinceMicros + TimeUnit.NANOSECONDS.toMicros(nanos - sinceNanos);
        if (followsWall && shown > even) {
            sinceMicros = shown;
            sinceNanos = nanos;
            return new VirtualTime(shown);
        }
        return new VirtualTime(even);
    }

    /** How far this is ahead of the wall; negative if it is behind. */
    Duration aheadOfWall() {
        VirtualTime now = now();
        return now.since(wall.shows());
    }
}
