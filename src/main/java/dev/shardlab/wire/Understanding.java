package dev.shardlab.wire;

import dev.shardlab.api.body.ReadingStopped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that understanding one body takes. A body is read by whoever received it, in one go; what it may cost grows with its length
 * alone, but a body that found a way to cost more would keep a thread, and two dozen of them all. So whoever looks after late requests
 * interrupts the thread, which the reader notices between two tokens.
 */
final class Understanding {

    private final long mostNanos;
    private @Nullable Thread reader;
    private long lateAtNanos;

    Understanding(Duration most) {
        this.mostNanos = most.toNanos();
    }

    /** Has this thread understand something. Null if it was not done in time. */
    <T> @Nullable T inTime(Supplier<T> understood) {
        begin(Thread.currentThread());
        try {
            return understood.get();
        } catch (ReadingStopped _) {
            return null;
        } finally {
            end();
        }
    }

    private synchronized void begin(Thread thread) {
        lateAtNanos = System.nanoTime() + mostNanos;
        reader = thread;
    }

    private synchronized void end() {
        reader = null;
        // Nobody else interrupts a thread of the server; what comes too late must not meet the next request.
        var unused = Thread.interrupted();
    }

    /** Any thread. */
    synchronized void stopIfLate(long nowNanos) {
        if (reader != null && nowNanos - lateAtNanos >= 0) {
            reader.interrupt();
        }
    }
}
