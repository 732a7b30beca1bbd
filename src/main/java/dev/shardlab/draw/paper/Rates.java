package dev.shardlab.draw.paper;

/** Rates of records in words. */
public final class Rates {

    /** A span over which records are counted, and how a rate over it is written. */
    public enum Per {
        SECOND(1, "/s"),
        MINUTE(60, "/min"),
        HOUR(3_600, "/h");

        private static final long MICROS_PER_SECOND = 1_000_000;

        private final long seconds;
        private final String each;

        Per(long seconds, String each) {
            this.seconds = seconds;
            this.each = each;
        }

        public long micros() {
            return seconds * MICROS_PER_SECOND;
        }

        public String words(long count) {
            return Ages.count(count) + " rec" + each;
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
        return of(recordsPerSec, "rec");
    }

    /**
     * The same for what is no record.
     *
     * @param what is counted: {@code msg}
     */
    public static String of(double perSec, String what) {
        for (Per per : Per.values()) {
            double rate = perSec * per.seconds;
            if (rate >= LEAST || perSec == 0 || per == Per.HOUR) {
                return rounded(rate) + " " + what + per.each;
            }
        }
        throw new IllegalStateException("the last unit takes every rate");
    }

    private static String rounded(double rate) {
        long tenths = Math.round(rate * 10);
        return rate >= 10 || tenths % 10 == 0 ? Ages.count(Math.round(rate)) : tenths / 10 + "." + tenths % 10;
    }
}
