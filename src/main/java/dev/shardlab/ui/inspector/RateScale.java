package dev.shardlab.ui.inspector;

/** A slider's length as a rate: zero at its very left, then 1 to 10,000 a second in even steps of the exponent. */
final class RateScale {

    static final double LENGTH = 100;
    private static final double DECADES = 4;
    /** What lies left of this is zero. */
    private static final double ZERO = 2;

    private RateScale() {}

    static double position(double perSec) {
        if (perSec < 1) {
            return 0;
        }
        double exponent = Math.min(DECADES, Math.log10(perSec));
        return ZERO + exponent / DECADES * (LENGTH - ZERO);
    }

    /** Two figures are as exact as a hand on a slider. */
    static double perSec(double position) {
        if (position < ZERO) {
            return 0;
        }
        double exact = Math.pow(10, (position - ZERO) / (LENGTH - ZERO) * DECADES);
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(exact)) - 1));
        return Math.round(exact / unit) * unit;
    }
}
