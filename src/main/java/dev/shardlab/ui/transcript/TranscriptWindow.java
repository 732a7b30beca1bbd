package dev.shardlab.ui.transcript;

import java.time.Duration;

/** How far apart in virtual time events may lie that are told as one: what passes in about a second of the room. */
final class TranscriptWindow {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private TranscriptWindow() {}

    /** A power of ten of microseconds, one second at speed 1; 1 ms at least. */
    static Duration at(double speed) {
        long windowMicros = 1_000;
        while (windowMicros * 10 <= speed * MICROS_PER_SECOND) {
            windowMicros *= 10;
        }
        return Duration.ofNanos(windowMicros * 1_000);
    }
}
