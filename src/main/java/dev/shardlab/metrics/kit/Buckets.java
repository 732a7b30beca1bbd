package dev.shardlab.metrics.kit;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;

/**
 * Periods of equal length, one behind the other. Period {@code i} holds every moment from its start to just before the next
 * one's.
 *
 * @param start where period 0 begins
 * @param widthMicros how long each is, 1 or more
 */
public record Buckets(VirtualTime start, long widthMicros) {

    /** Beyond this many a chart of ordinary width could not show them apart. */
    public static final int MOST = 240;

    /**
     * Lengths a person thinks in. None is below a second: the service's limits hold per second, so a shorter period could not be
     * held against them.
     */
    private static final long[] ROUND_SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200
    };

    private static final long SECONDS_PER_DAY = 86_400;

    public Buckets {
        if (widthMicros < 1) {
            throw new IllegalArgumentException("a period lasts 1 microsecond or more, not " + widthMicros);
        }
    }

    /** The shortest round periods of which {@link #MOST} or fewer cover {@code duration}. */
    public static Buckets covering(VirtualTime start, Duration duration) {
        long longestMicros = VirtualTime.toMicros(duration);
        for (long seconds : ROUND_SECONDS) {
            if (seconds * VirtualTime.MICROS_PER_SECOND * MOST >= longestMicros) {
                return new Buckets(start, seconds * VirtualTime.MICROS_PER_SECOND);
            }
        }
        long dayMicros = SECONDS_PER_DAY * VirtualTime.MICROS_PER_SECOND;
        long days = Math.ceilDiv(longestMicros, dayMicros * MOST);
        return new Buckets(start, days * dayMicros);
    }

    /** The period a moment belongs to; negative before the start. */
    public int indexOf(VirtualTime time) {
        return Math.toIntExact(Math.floorDiv(time.micros() - start.micros(), widthMicros));
    }

    public VirtualTime startOf(int index) {
        return start.plusMicros(index * widthMicros);
    }

    public Duration width() {
        return Duration.ofNanos(Math.multiplyExact(widthMicros, 1_000));
    }
}
