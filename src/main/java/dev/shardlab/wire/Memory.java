package dev.shardlab.wire;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts bytes that are held, against a bound; an account may be part of a larger one, and then both bounds hold. */
final class Memory {

    private final long mostBytes;
    private final @Nullable Memory whole;
    private final AtomicLong heldBytes = new AtomicLong();

    Memory(long mostBytes) {
        this(mostBytes, null);
    }

    private Memory(long mostBytes, @Nullable Memory whole) {
        this.mostBytes = mostBytes;
        this.whole = whole;
    }

    Memory part(long mostBytes) {
        return new Memory(mostBytes, this);
    }

    /** False, and nothing is taken, if it would be too much. */
    boolean take(long bytes) {
        if (heldBytes.addAndGet(bytes) > mostBytes) {
            heldBytes.addAndGet(-bytes);
            return false;
        }
        if (whole != null && !whole.take(bytes)) {
            heldBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void give(long bytes) {
        heldBytes.addAndGet(-bytes);
        if (whole != null) {
            whole.give(bytes);
        }
    }

    long heldBytes() {
        return heldBytes.get();
    }
}
