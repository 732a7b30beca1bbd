package dev.shardlab.ui.charts;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.metrics.kit.MetricUnit;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.Locale;

/** Numbers as they stand in a chart. Counts are written out to the last one; only lengths of time are rounded. */
final class ChartAmounts {

    private static final String NOTHING = "–";

    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final long MILLIS_PER_HOUR = 60 * MILLIS_PER_MINUTE;
    private static final long MILLIS_PER_DAY = 24 * MILLIS_PER_HOUR;

    private ChartAmounts() {}

    static String of(long value, MetricUnit unit) {
        if (value == Series.NONE) {
            return NOTHING;
        }
        return switch (unit) {
            case RECORDS, MESSAGES, BYTES, CALLS -> count(value);
            case MILLISECONDS -> Ages.words(value * VirtualTime.MICROS_PER_MILLI);
        };
    }

    /** The same where several stand side by side: from a minute on in one unit, to a tenth: {@code 2.5 min}, {@code 23.3 h}. */
    static String brief(long value, MetricUnit unit) {
        if (unit != MetricUnit.MILLISECONDS || value < MILLIS_PER_MINUTE) {
            return of(value, unit);
        }
        if (value < 2 * MILLIS_PER_HOUR) {
            return tenths(value, MILLIS_PER_MINUTE) + " min";
        }
        return value < 2 * MILLIS_PER_DAY
                ? tenths(value, MILLIS_PER_HOUR) + " h"
                : tenths(value, MILLIS_PER_DAY) + " d";
    }

    /** Rounded down, as everywhere. */
    private static String tenths(long value, long unit) {
        long tenths = value * 10 / unit;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The length of a period, as it stands after "per" or "in the last". */
    static String period(Duration width) {
        long seconds = width.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    /** The largest value the chart has room for: {@code max 4,000/s}, {@code max 10 per 15 s}. */
    static String scale(long top, MetricUnit unit, Statistic statistic, String period) {
        String most = "max " + of(top, unit);
        return switch (statistic) {
            case SUM -> most + (period.equals("1 s") ? "/s" : " per " + period);
            case MAXIMUM -> most;
        };
    }

    /** A value with what it counts: {@code 1 record}, {@code 1,200 bytes}. */
    static String counted(long value, MetricUnit unit) {
        return switch (unit) {
            case RECORDS -> dev.shardlab.words.page.Amounts.records(value);
            case MESSAGES -> dev.shardlab.words.page.Amounts.counted(value, "message", "messages");
            case BYTES -> dev.shardlab.words.page.Amounts.counted(value, "byte", "bytes");
            case CALLS -> dev.shardlab.words.page.Amounts.counted(value, "call", "calls");
            case MILLISECONDS -> of(value, unit);
        };
    }
}
