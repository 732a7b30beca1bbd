package dev.shardlab.words.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Quantities as people read them: three figures where more would only be noise, whole numbers never rounded. */
public final class Amounts {

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int FIGURES = 3;
    private static final int TYPED_FIGURES = 6;
    private static final double LEAST_SHOWN = 0.1;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;
    private static final long GIB = 1 << 30;

    private Amounts() {}

    /** A whole number with its thousands set apart: {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 record}, {@code 12,345 records}. */
    public static String counted(long number, String one, String many) {
        return number == 1 ? "1 " + one : count(number) + " " + many;
    }

    public static String records(long number) {
        return counted(number, "record", "records");
    }

    /** A number that need not be whole: {@code 0.25}, {@code 62.5}, {@code 1,250}. */
    public static String number(double value) {
        if (Math.abs(value) >= 1_000 || value == Math.rint(value)) {
            return count(Math.round(value));
        }
        return figures(value);
    }

    /** Records over time, per the shortest of second, minute, hour and day in which there is something to count. */
    public static String rate(double recordsPerSec) {
        return rate(recordsPerSec, "record", "records");
    }

    /** Anything over time; {@code many} is the plural of {@code one}. */
    public static String rate(double perSec, String one, String many) {
        if (perSec == 0 || perSec >= LEAST_SHOWN) {
            return numbered(perSec, one, many) + "/s";
        }
        if (perSec * SECONDS_PER_MINUTE >= LEAST_SHOWN) {
            return numbered(perSec * SECONDS_PER_MINUTE, one, many) + "/min";
        }
        return perSec * SECONDS_PER_HOUR >= LEAST_SHOWN
                ? numbered(perSec * SECONDS_PER_HOUR, one, many) + "/h"
                : numbered(perSec * SECONDS_PER_DAY, one, many) + "/d";
    }

    private static String numbered(double number, String one, String many) {
        String words = number(number);
        return words + " " + (words.equals("1") ? one : many);
    }

    /** A number to be typed again: six figures, no separators. */
    public static String typed(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(TYPED_FIGURES))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Bytes in the binary units that the service's limits are counted in: {@code 512 B}, {@code 3.1 KiB}, {@code 1 MiB}. */
    public static String bytes(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        if (bytes < MIB) {
            return figures((double) bytes / KIB) + " KiB";
        }
        return bytes < GIB ? figures((double) bytes / MIB) + " MiB" : figures((double) bytes / GIB) + " GiB";
    }

    /** A length of time in its one or two largest units: {@code 23 ms}, {@code 1.5 s}, {@code 2 min 5 s}, {@code 1 d 3 h}. */
    public static String duration(Duration length) {
        return length.isNegative() ? "−" + positive(length.negated()) : positive(length);
    }

    private static String positive(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return belowAMinute(length.toNanos() / 1_000);
        }
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return two(length.toMinutes(), "min", length.toSecondsPart(), "s");
        }
        return length.compareTo(Duration.ofDays(1)) < 0
                ? two(length.toHours(), "h", length.toMinutesPart(), "min")
                : two(length.toDays(), "d", length.toHoursPart(), "h");
    }

    private static String belowAMinute(long micros) {
        if (micros == 0) {
            return "0 ms";
        }
        if (micros < MICROS_PER_MILLI) {
            return micros + " µs";
        }
        return micros < MICROS_PER_SECOND
                ? figures((double) micros / MICROS_PER_MILLI) + " ms"
                : figures((double) micros / MICROS_PER_SECOND) + " s";
    }

    private static String two(long first, String firstUnit, long second, String secondUnit) {
        String large = count(first) + " " + firstUnit;
        return second == 0 ? large : large + " " + second + " " + secondUnit;
    }

    /** Retention as the service counts it, in hours, with the days beside it once they are whole: {@code 168 h (7 d)}. */
    public static String retention(Duration length) {
        String hours = count(length.toHours()) + " h";
        long days = length.toDays();
        return days > 1 && length.equals(Duration.ofDays(days)) ? hours + " (" + days + " d)" : hours;
    }

    /** A share, 0 .. 1, in percent: {@code 12.5 %}. */
    public static String percent(double share) {
        return number(share * 100) + " %";
    }

    private static String figures(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int decimals = Math.max(0, FIGURES - (exact.precision() - exact.scale()));
        int shown = Math.min(decimals, FIGURES);
        BigDecimal rounded = exact.setScale(shown, RoundingMode.DOWN).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
