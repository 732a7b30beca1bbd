package dev.shardlab.live;

import dev.shardlab.event.Event;
import dev.shardlab.timeline.EventLog;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The events of a live branch from its beginning on, handed on behind the engine in a thread of their own, once they are kept where they
 * survive this program: the engine waits for nobody, and nobody hears of what may still be taken back.
 */
public final class KeptEvents implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5_000;

    private final RequestQueue desk;
    private final Consumer<Event> listener;
    private final Semaphore bell = new Semaphore(1);
    private final Runnable unlisten;
    private final Thread thread;
    private volatile long kept;
    private volatile boolean open = true;

    /** @param listener may take as long as it needs; when it is interrupted, it is to end */
    public KeptEvents(RequestQueue desk, String threadName, Consumer<Event> listener) {
        this.desk = desk;
        this.listener = listener;
        kept = desk.events();
        unlisten = desk.listen(this::ring);
        thread = Thread.ofPlatform().daemon().name(threadName).start(this::handOn);
    }

    private void ring() {
        kept = desk.events();
        bell.release();
    }

    private void handOn() {
        EventLog log = desk.branch().timeline().log();
        long next = 0;
        try {
            do {
                bell.acquire();
                bell.drainPermits();
                for (long end = kept; next < end && !Thread.currentThread().isInterrupted(); next++) {
                    listener.accept(log.get(next));
                }
            } while (open);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands on what has happened by now, unless that takes too long. */
    @Override
    public void close() {
        unlisten.run();
        open = false;
        ring();
        try {
            thread.join(PATIENCE_MILLIS);
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
