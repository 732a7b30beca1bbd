package dev.shardlab.draw.paper;

/** Spans of virtual time in words that fit beside a mark. */
public final class Ages {

    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Ages() {}

    /** At most two units, rounded down: {@code 320 ms}, {@code 3.4 s}, {@code 22 h 40 min}, {@code 6 d 4 h}. */
    public static String words(long micros) {
        if (micros < 10 * MILLI) {
            return tenths(micros, MILLI) + " ms";
        }
        if (micros < SECOND) {
            return micros / MILLI + " ms";
        }
        if (micros < MINUTE) {
            return micros < 10 * SECOND ? tenths(micros, SECOND) + " s" : micros / SECOND + " s";
        }
        if (micros < HOUR) {
            return two(micros, MINUTE, "min", SECOND, "s");
        }
        return micros < 2 * DAY ? two(micros, HOUR, "h", MINUTE, "min") : two(micros, DAY, "d", HOUR, "h");
    }

    /** As {@link #words}, but to the nearest of what is worth saying: {@code 33 s}, {@code 8 h 40 min}. */
    public static String rounded(long micros) {
        long step = micros < SECOND
                ? MILLI
                : micros < 10 * SECOND ? SECOND / 10 : micros < 10 * MINUTE ? SECOND : micros < 2 * DAY ? MINUTE : HOUR;
        return words((micros + step / 2) / step * step);
    }

    /** One unit only, for the marks of a scale: {@code 10 s}, {@code 24 h}, {@code 7 d}. */
    public static String tick(long micros) {
        if (micros < SECOND) {
            return micros / MILLI + " ms";
        }
        if (micros < MINUTE) {
            return micros / SECOND + " s";
        }
        if (micros < HOUR) {
            return micros / MINUTE + " min";
        }
        return micros <= DAY || micros % DAY != 0 ? micros / HOUR + " h" : micros / DAY + " d";
    }

    private static String tenths(long micros, long unit) {
        long tenths = micros * 10 / unit;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static String two(long micros, long unit, String name, long smaller, String smallerName) {
        long rest = micros % unit / smaller;
        String whole = micros / unit + " " + name;
        return rest == 0 ? whole : whole + " " + rest + " " + smallerName;
    }

    /** In one unit, rounded down, where there is the least room: {@code 320 ms}, {@code 5 min}, {@code 6 d}. */
    public static String brief(long micros) {
        if (micros < MINUTE) {
            return words(micros);
        }
        if (micros < HOUR) {
            return micros / MINUTE + " min";
        }
        return micros < 2 * DAY ? micros / HOUR + " h" : micros / DAY + " d";
    }

    /** A count with its thousands apart: {@code 12,400}. */
    public static String count(long count) {
        if (count < 1_000) {
            return Long.toString(count);
        }
        String rest = Long.toString(count % 1_000 + 1_000).substring(1);
        return count(count / 1_000) + "," + rest;
    }
}
