package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.time.Instant;

/** A clock on the wall that a test moves by hand. Safe for several threads. */
public final class HandClock implements WallClock {

    private VirtualTime shown;
    private long nanos;

    public HandClock(VirtualTime shows) {
        shown = shows;
    }

    /** Time passes. */
    public synchronized void pass(Duration time) {
        nanos += time.toNanos();
        shown = shown.plus(time);
    }

    /** Somebody sets the clock forwards, or back where negative; or the machine slept. */
    public synchronized void step(Duration by) {
        shown = shown.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        return shown.toInstant();
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }
}
