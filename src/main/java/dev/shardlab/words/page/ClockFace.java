package dev.shardlab.words.page;

import dev.shardlab.model.VirtualTime;
import java.util.Locale;

/**
 * Virtual time as it is read: since the experiment began, {@code 0:05.118}, {@code 3:00:05.118} after an hour,
 * {@code 1 d 03:00:05} after a day. Times before the start have a minus sign.
 *
 * @param start what reads as {@code 0:00.000}
 */
public record ClockFace(VirtualTime start) {

    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long MILLIS_PER_MINUTE = 60 * MILLIS_PER_SECOND;
    private static final long MILLIS_PER_HOUR = 60 * MILLIS_PER_MINUTE;
    private static final long MILLIS_PER_DAY = 24 * MILLIS_PER_HOUR;

    /** To the millisecond that has come; after a day without them. */
    public String read(VirtualTime time) {
        long millis = millisCome(time.micros() - start.micros());
        return millis < 0 ? "−" + read(-millis) : read(millis);
    }

    /**
     * Which millisecond a clock shows at a time: the last one that has come, for a clock is never ahead. Only the last moment before
     * one reads as that one: there time stops for what is told at that millisecond, before anything happens in it.
     */
    public static long millisCome(long micros) {
        return Math.floorDiv(micros + 1, VirtualTime.MICROS_PER_MILLI);
    }

    /** From one time to another, {@code 0:40.000–40.950}: of the later one what differs; one reading if they read the same. */
    public String read(VirtualTime from, VirtualTime until) {
        String first = read(from);
        String last = read(until);
        int same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return first.equals(last) ? first : first + "–" + last.substring(1 + last.lastIndexOf(':', same - 1));
    }

    private static String read(long millis) {
        long days = millis / MILLIS_PER_DAY;
        long hours = millis % MILLIS_PER_DAY / MILLIS_PER_HOUR;
        long minutes = millis % MILLIS_PER_HOUR / MILLIS_PER_MINUTE;
        long seconds = millis % MILLIS_PER_MINUTE / MILLIS_PER_SECOND;
        if (days > 0) {
            return String.format(Locale.ROOT, "%d d %02d:%02d:%02d", days, hours, minutes, seconds);
        }
        String second = String.format(Locale.ROOT, "%02d.%03d", seconds, millis % MILLIS_PER_SECOND);
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%s", hours, minutes, second)
                : String.format(Locale.ROOT, "%d:%s", minutes, second);
    }
}
