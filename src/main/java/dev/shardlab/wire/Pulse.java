package dev.shardlab.wire;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks after all who wait, a hundred times a second while anybody does, and not at all else. One look at a thousand of them
 * costs less than a thousand timers that are set and taken back with every push.
 */
final class Pulse {

    private static final long BEAT_MILLIS = 10;

    /** Waits for something to be due. */
    interface Waiting {

        boolean isDue(long nowNanos);

        /** Called once it was due; must be short. */
        void go();
    }

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean beating = new AtomicBoolean();
    private final Executor later;

    Pulse(Executor executor) {
        this.later = CompletableFuture.delayedExecutor(BEAT_MILLIS, TimeUnit.MILLISECONDS, executor);
    }

    void await(Waiting one) {
        waiting.add(one);
        beatOn();
    }

    private void beatOn() {
        if (!waiting.isEmpty() && beating.compareAndSet(false, true)) {
            later.execute(this::beat);
        }
    }

    private void beat() {
        long now = System.nanoTime();
        List<Waiting> due = waiting.stream().filter(one -> one.isDue(now)).toList();
        due.forEach(waiting::remove);
        due.forEach(Waiting::go);
        beating.set(false);
        beatOn();
    }
}
