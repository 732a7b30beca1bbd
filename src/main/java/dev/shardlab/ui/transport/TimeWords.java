package dev.shardlab.ui.transport;

import dev.shardlab.words.page.ClockFace;
import java.time.Duration;
import java.util.Locale;

/** Times from the start of an experiment, as people read a clock. */
public final class TimeWords {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private TimeWords() {}

    /** {@code 0:05.118}, {@code 1:02:03.500}, {@code 2 d 03:15:07}; never ahead, but the last moment before 5 s reads 5 s. */
    public static String clock(Duration time) {
        long millis = millis(time);
        long seconds = millis / 1_000;
        long days = seconds / 86_400;
        if (days > 0) {
            return String.format(
                    Locale.ROOT, "%d d %02d:%02d:%02d", days, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
        }
        String fraction = String.format(Locale.ROOT, ".%03d", millis % 1_000);
        return minutes(seconds) + fraction;
    }

    /** The same without what is zero at the end: for the ends of ticks. */
    static String tick(Duration time) {
        long millis = millis(time);
        long seconds = millis / 1_000;
        if (seconds >= 86_400) {
            long days = seconds / 86_400;
            long rest = seconds % 86_400;
            return rest == 0
                    ? days + " d"
                    : String.format(Locale.ROOT, "%d d %02d:%02d", days, rest / 3_600, rest / 60 % 60);
        }
        if (millis % 1_000 == 0) {
            return minutes(seconds);
        }
        String fraction = String.format(Locale.ROOT, ".%03d", millis % 1_000);
        return minutes(seconds) + fraction.replaceAll("0+$", "");
    }

    private static String minutes(long seconds) {
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static long millis(Duration time) {
        return ClockFace.millisCome(time.getSeconds() * MICROS_PER_SECOND + time.getNano() / 1_000);
    }
}
