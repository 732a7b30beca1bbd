package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock on the wall, which clients have too. It is the only way by which its time comes into a laboratory. Somebody may set it,
 * forwards or back, and it goes on while the machine sleeps.
 */
public interface WallClock extends InstantSource {

    WallClock SYSTEM = new WallClock() {
        @Override
        public Instant instant() {
            return InstantSource.system().instant();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Nanoseconds from any moment, which pass evenly and never backwards, whatever is done to the clock. */
    long nanos();

    /** What it shows, as a time in a laboratory. */
    default VirtualTime shows() {
        return VirtualTime.of(instant());
    }
}
