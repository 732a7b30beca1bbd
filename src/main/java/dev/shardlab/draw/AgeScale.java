package dev.shardlab.draw;

/**
 * The horizontal scale of a lane: age to pixels. Linear for the near past, so that a record moves right at a steady pace;
 * beyond the fold logarithmic, so that the last second and a year fit one lane. Rising and continuous throughout.
 */
final class AgeScale {

    /** Where the linear part ends. */
    static final long FOLD_MICROS = 10_000_000;

    private static final double LINEAR_SHARE = 0.6;

    private final double left;
    private final double right;
    private final double fold;
    private final long retentionMicros;
    private final double logSpan;

    /** @param retentionMicros the age at the right edge, longer than the fold */
    AgeScale(double left, double right, long retentionMicros) {
        this.left = left;
        this.right = right;
        this.retentionMicros = retentionMicros;
        fold = left + LINEAR_SHARE * (right - left);
        logSpan = Math.log((double) retentionMicros / FOLD_MICROS);
    }

    /** The place of an age; ages beyond retention stay at the right edge, those below zero at the left one. */
    double x(long ageMicros) {
        if (ageMicros <= 0) {
            return left;
        }
        if (ageMicros <= FOLD_MICROS) {
            return left + (fold - left) * ageMicros / FOLD_MICROS;
        }
        if (ageMicros >= retentionMicros) {
            return right;
        }
        return fold + (right - fold) * Math.log((double) ageMicros / FOLD_MICROS) / logSpan;
    }

    /** The age at a place between the edges, microseconds. */
    long ageMicros(double x) {
        if (x <= fold) {
            return Math.round((x - left) / (fold - left) * FOLD_MICROS);
        }
        return Math.round(FOLD_MICROS * Math.exp((x - fold) / (right - fold) * logSpan));
    }

    double left() {
        return left;
    }

    double fold() {
        return fold;
    }

    double right() {
        return right;
    }

    long retentionMicros() {
        return retentionMicros;
    }
}
