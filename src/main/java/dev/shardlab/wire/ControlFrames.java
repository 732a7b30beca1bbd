package dev.shardlab.wire;

import java.time.Duration;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.frames.Frame;
import org.eclipse.jetty.http2.frames.FrameType;

/**
 * Counts frames of HTTP/2 that ask for nothing. Of PING, SETTINGS, RST_STREAM and PRIORITY the server itself takes 128 a second; of
 * WINDOW_UPDATE it takes any number, and a connection of them costs a processor. An honest client sends one or two for each DATA frame it was
 * sent, and a few more. One connection's; called by one thread at a time, but for what is sent.
 */
final class ControlFrames implements HTTP2Session.FrameListener {

    /** In a second, beyond those that answer what was sent. */
    static final int MOST_UNASKED = 1_000;

    private static final int PER_DATA_FRAME = 2;
    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final Runnable flooded;
    private long secondBeganNanos = System.nanoTime();
    private int unasked;
    private long owed;

    /** @param flooded run when there were too many; it is expected to close the connection, which need not listen to a farewell */
    ControlFrames(Runnable flooded) {
        this.flooded = flooded;
    }

    @Override
    public void onOutgoingFrame(Session session, Frame frame) {
        if (frame.getType() == FrameType.DATA) {
            owe();
        }
    }

    private synchronized void owe() {
        owed += PER_DATA_FRAME;
    }

    @Override
    public void onIncomingFrame(Session session, Frame frame) {
        boolean asks = frame.getType() == FrameType.DATA || frame.getType() == FrameType.HEADERS;
        if (!asks && !isTaken(System.nanoTime())) {
            flooded.run();
        }
    }

    private synchronized boolean isTaken(long nowNanos) {
        if (owed > 0) {
            owed--;
            return true;
        }
        if (nowNanos - secondBeganNanos > SECOND_NANOS) {
            secondBeganNanos = nowNanos;
            unasked = 0;
        }
        unasked++;
        return unasked <= MOST_UNASKED;
    }
}
