package dev.shardlab.ui.transport;

import java.util.Locale;

/**
 * The speeds between a thousandth and a million on a scale of powers of ten: from -3 to 6, so that each notch is ten times the
 * one before it.
 */
public final class SpeedScale {

    static final double MIN = -3;
    static final double MAX = 6;

    /** How near to a power of ten one has to come to get it exactly. */
    private static final double CATCH = 0.12;

    private SpeedScale() {}

    static double placeOf(double speed) {
        return Math.clamp(Math.log10(speed), MIN, MAX);
    }

    static double speedAt(double place) {
        double notch = Math.rint(place);
        double speed = Math.pow(10, Math.abs(place - notch) < CATCH ? notch : place);
        return rounded(speed);
    }

    /** The next notch above or below. */
    public static double next(double speed, int direction) {
        double place = Math.log10(speed);
        double notch = direction > 0 ? Math.floor(place + 1 + 1e-9) : Math.ceil(place - 1 - 1e-9);
        return Math.pow(10, Math.clamp(notch, MIN, MAX));
    }

    /** Two digits that count are enough to say how fast. */
    private static double rounded(double speed) {
        double unit = Math.pow(10, Math.floor(Math.log10(speed)) - 1);
        return Math.rint(speed / unit) * unit;
    }

    /** {@code ×0.1}, {@code ×1,000}. */
    static String figure(double speed) {
        if (speed >= 10) {
            return String.format(Locale.ROOT, "×%,.0f", speed);
        }
        String digits = String.format(Locale.ROOT, speed >= 1 ? "%.1f" : speed >= 0.01 ? "%.3f" : "%.4f", speed);
        return "×" + digits.replaceAll("\\.?0+$", "");
    }

    /** What a speed means to somebody who watches. */
    static String words(double speed) {
        if (speed == 1) {
            return "as in life";
        }
        if (speed < 1) {
            return "slower than life";
        }
        if (speed < 60) {
            return "faster than life";
        }
        if (speed < 3_600) {
            return counted(speed / 60, "min", "min");
        }
        return speed < 86_400 ? counted(speed / 3_600, "h", "h") : counted(speed / 86_400, "day", "days");
    }

    private static String counted(double count, String one, String many) {
        long whole = Math.round(count);
        return whole + " " + (whole == 1 ? one : many) + " a second";
    }
}
