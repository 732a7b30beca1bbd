package dev.shardlab.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A producer that puts at its own pace, whatever others do meanwhile: on a thread and a connection of its own. */
final class PacedPuts implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ClosedLoop client;
    private final ByteBuffer[] requests;
    private final Thread thread;
    private final Histogram nanos = new Histogram(3);
    private volatile boolean ends;

    PacedPuts(int port, ByteBuffer[] requests) throws IOException {
        client = new ClosedLoop(port, 1);
        this.requests = requests;
        thread = Thread.ofPlatform().start(this::put);
    }

    private void put() {
        long due = System.nanoTime();
        for (int asked = 0; !ends; asked++) {
            try {
                client.ask(requests[asked % requests.length]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            nanos.recordValue(System.nanoTime() - due);
            due += PAUSE_NANOS;
            sleepUntil(due);
        }
    }

    private static void sleepUntil(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos - System.nanoTime()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it; how long each answer took from when its request was due, in nanoseconds. */
    Histogram end() {
        ends = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return nanos;
    }

    @Override
    public void close() throws IOException {
        end();
        client.close();
    }
}
