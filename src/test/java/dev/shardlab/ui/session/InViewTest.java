package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InViewTest {

    private static final long FRAME_NANOS = 16_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final InView view = new InView();
    private long nowNanos;

    @Test
    void what_was_painted_for_a_second_has_been_seen() {
        paint(true, SECOND_NANOS);
        assertTrue(view.isSeen());
    }

    @Test
    void what_has_only_just_come_has_not_been_seen() {
        paint(false, SECOND_NANOS);
        paint(true, SECOND_NANOS / 2);
        assertFalse(view.isSeen());
    }

    @Test
    void a_window_that_stood_still_for_long_has_shown_nothing() {
        paint(true, FRAME_NANOS);
        nowNanos += 9 * SECOND_NANOS;
        paint(true, FRAME_NANOS);
        assertFalse(view.isSeen());
    }

    @Test
    void what_went_and_came_again_is_new() {
        paint(true, SECOND_NANOS);
        paint(false, FRAME_NANOS);
        paint(true, FRAME_NANOS);
        assertFalse(view.isSeen());
    }

    private void paint(boolean inView, long nanos) {
        for (long end = nowNanos + nanos; nowNanos < end; nowNanos += FRAME_NANOS) {
            view.look(inView, nowNanos);
        }
    }
}
