package dev.shardlab.ui.session;

/**
 * Turns the time that passes in the room into virtual time. What is too short for a microsecond is kept for the next turn, so
 * the slowest speed loses nothing.
 */
final class PlayPace {

    /** A machine that slept does not skip the lesson. */
    private static final long LONGEST_NANOS = 1_000_000_000;

    private static final double NANOS_PER_MICRO = 1_000;

    private long lastNanos;
    private boolean running;
    private double restMicros;

    /** Forgets when the last turn was; the next one passes no time. */
    void rest() {
        running = false;
        restMicros = 0;
    }

    /** How many whole virtual microseconds have passed since the last turn. */
    long microsAt(long nowNanos, double speed) {
        long passedNanos = running ? Math.clamp(nowNanos - lastNanos, 0, LONGEST_NANOS) : 0;
        lastNanos = nowNanos;
        running = true;
        double micros = passedNanos / NANOS_PER_MICRO * speed + restMicros;
        long whole = (long) micros;
        restMicros = micros - whole;
        return whole;
    }
}
