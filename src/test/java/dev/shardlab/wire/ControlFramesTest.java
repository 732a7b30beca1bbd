package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.WindowUpdateFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which frames are a flood, and which the answer to what was sent. */
class ControlFramesTest {

    private static final @Nullable Session NOT_ASKED = null;

    private final AtomicInteger floods = new AtomicInteger();
    private final ControlFrames frames = new ControlFrames(floods::incrementAndGet);

    @Test
    void R5_who_acknowledges_what_was_sent_floods_nobody() {
        var data = new DataFrame(1, ByteBuffer.allocate(0), false);
        for (int i = 0; i < 100_000; i++) {
            frames.onOutgoingFrame(NOT_ASKED, data);
            frames.onIncomingFrame(NOT_ASKED, new WindowUpdateFrame(1, 1));
            frames.onIncomingFrame(NOT_ASKED, new WindowUpdateFrame(0, 1));
        }
        assertEquals(0, floods.get());
    }

    @Test
    void R5_who_acknowledges_what_was_not_sent_floods() {
        for (int i = 0; i < ControlFrames.MOST_UNASKED; i++) {
            frames.onIncomingFrame(NOT_ASKED, new WindowUpdateFrame(0, 1));
        }
        assertEquals(0, floods.get());
        for (int i = 0; i < 10 * ControlFrames.MOST_UNASKED; i++) {
            frames.onIncomingFrame(NOT_ASKED, new WindowUpdateFrame(0, 1));
        }
        assertTrue(floods.get() > 0);
    }
}
