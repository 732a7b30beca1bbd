package dev.shardlab.ui.charts;

import dev.shardlab.metrics.kit.MetricUnit;

/** The value at the upper edge of a chart: round, so that the lines can be read against it. */
final class Top {

    private static final long[] ROUND = {10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100};

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Lengths of time a person thinks in, beyond a minute where tens no longer do. */
    private static final long[] ROUND_MILLIS = {
        MINUTE,
        2 * MINUTE,
        3 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        20 * MINUTE,
        30 * MINUTE,
        45 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        4 * HOUR,
        6 * HOUR,
        8 * HOUR,
        12 * HOUR,
        18 * HOUR,
        DAY
    };

    private Top() {}

    /** The least round value at or above {@code largest}. */
    static long above(long largest, MetricUnit unit) {
        return switch (unit) {
            case RECORDS, MESSAGES, BYTES, CALLS -> round(largest);
            case MILLISECONDS -> roundMillis(Math.max(largest, SECOND));
        };
    }

    private static long round(long largest) {
        long tenth = 1;
        while (tenth * 100 < largest) {
            tenth *= 10;
        }
        for (long round : ROUND) {
            if (round * tenth >= largest) {
                return round * tenth;
            }
        }
        return largest;
    }

    private static long roundMillis(long largest) {
        if (largest <= MINUTE) {
            return Math.min(MINUTE, round(largest));
        }
        for (long round : ROUND_MILLIS) {
            if (round >= largest) {
                return round;
            }
        }
        long days = Math.ceilDiv(largest, DAY);
        return DAY * (days < ROUND[0] ? days : round(days));
    }
}
