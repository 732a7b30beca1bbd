package dev.shardlab.ui.session;

/**
 * Whether something has been in view long enough for somebody to have seen it, by the frames in which it was painted: a window that
 * stood still between two frames showed nobody anything new.
 */
final class InView {

    /** In the room; who sees a page come holds back a finger within that. */
    private static final long SEEN_NANOS = 800_000_000;

    /** More than so much between two frames does not count. */
    private static final long LONGEST_FRAME_NANOS = 50_000_000;

    private boolean shown;
    private long lastNanos;
    private long shownNanos;

    /** A frame is painted, with it or without. */
    void look(boolean inView, long nowNanos) {
        shownNanos = inView && shown ? shownNanos + Math.clamp(nowNanos - lastNanos, 0, LONGEST_FRAME_NANOS) : 0;
        shown = inView;
        lastNanos = nowNanos;
    }

    boolean isSeen() {
        return shown && shownNanos >= SEEN_NANOS;
    }
}
