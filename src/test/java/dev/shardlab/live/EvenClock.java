package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A clock on the wall that nobody sets: what it shows passes as evenly as its nanoseconds.
 *
 * @param zeroNanos when it showed {@code zero}
 */
public record EvenClock(VirtualTime zero, LongSupplier nanosSource, long zeroNanos) implements WallClock {

    /** One that shows {@code now} now. */
    public static EvenClock at(VirtualTime now, LongSupplier nanos) {
        return new EvenClock(now, nanos, nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        return zero.toInstant().plusNanos(nanos() - zeroNanos);
    }

    @Override
    public long nanos() {
        return nanosSource.getAsLong();
    }
}
