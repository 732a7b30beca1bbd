package dev.shardlab.draw.paper;

/** Rates of records in words. */
public final class Rates {

    /** A span over which records are counted, and how a rate over it is written. */
    public enum Per {
        SECOND(1, "rec/s"),
        MINUTE(60, "rec/min"),
        HOUR(3_600, "rec/h");

        private static final long MICROS_PER_SECOND = 1_000_000;

        private final long seconds;
        private final String unit;

        Per(long seconds, String unit) {
            this.seconds = seconds;
            this.unit = unit;
        }

        public long micros() {
            return seconds * MICROS_PER_SECOND;
        }

        public String words(long count) {
            return Ages.count(count) + " " + unit;
        }

        /** The span that suits lanes whose linear part shows so much of the past. */
        public static Per forNear(long nearMicros) {
            if (nearMicros <= 2 * MINUTE.micros()) {
                return SECOND;
            }
            return nearMicros <= 2 * HOUR.micros() ? MINUTE : HOUR;
        }
    }

    private static final double LEAST = 0.1;

    private Rates() {}

    /** In the smallest unit that leaves a tenth or more: {@code 620 rec/s}, {@code 0.5 rec/s}, {@code 2 rec/h}. */
    public static String words(double recordsPerSec) {
        for (Per per : Per.values()) {
            double rate = recordsPerSec * per.seconds;
            if (rate >= LEAST || recordsPerSec == 0 || per == Per.HOUR) {
                return rounded(rate) + " " + per.unit;
            }
        }
        throw new IllegalStateException("the last unit takes every rate");
    }

    private static String rounded(double rate) {
        long tenths = Math.round(rate * 10);
        return rate >= 10 || tenths % 10 == 0 ? Ages.count(Math.round(rate)) : tenths / 10 + "." + tenths % 10;
    }
}
