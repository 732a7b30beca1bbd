package dev.shardlab.draw.kinesis;

/**
 * The horizontal scale of a lane: age to pixels. Linear for the near past, so that a record moves right at a steady pace;
 * beyond the fold logarithmic, so that the last second and a year fit one lane. Rising and continuous throughout. Where the
 * near past reaches to retention, there is no fold: the whole lane is linear.
 */
public final class AgeScale {

    private static final double LINEAR_SHARE = 0.6;

    private final double left;
    private final double right;
    private final double fold;
    private final long nearMicros;
    private final long retentionMicros;
    private final double logSpan;

    /**
     * @param nearMicros the age at which the linear part ends; longer than retention is as long as retention
     * @param retentionMicros the age at the right edge
     */
    AgeScale(double left, double right, long nearMicros, long retentionMicros) {
        this.left = left;
        this.right = right;
        this.nearMicros = Math.min(nearMicros, retentionMicros);
        this.retentionMicros = retentionMicros;
        fold = isFolded() ? left + LINEAR_SHARE * (right - left) : right;
        logSpan = StrictMath.log((double) retentionMicros / this.nearMicros);
    }

    /** The place of an age; ages beyond retention stay at the right edge, those below zero at the left one. */
    public double x(long ageMicros) {
        if (ageMicros <= 0) {
            return left;
        }
        if (ageMicros >= retentionMicros) {
            return right;
        }
        if (ageMicros <= nearMicros) {
            return left + (fold - left) * ageMicros / nearMicros;
        }
        return fold + (right - fold) * StrictMath.log((double) ageMicros / nearMicros) / logSpan;
    }

    /** The age at a place between the edges, microseconds. */
    public long ageMicros(double x) {
        if (x <= fold) {
            return Math.round((x - left) / (fold - left) * nearMicros);
        }
        return Math.round(nearMicros * StrictMath.exp((x - fold) / (right - fold) * logSpan));
    }

    /** Whether a part of the lane is compressed. */
    boolean isFolded() {
        return nearMicros < retentionMicros;
    }

    /** The place of age 0, pixels from the left. */
    public double left() {
        return left;
    }

    double fold() {
        return fold;
    }

    double right() {
        return right;
    }

    /** The age at which the linear part ends, microseconds of virtual time: retention at most. */
    public long nearMicros() {
        return nearMicros;
    }

    long retentionMicros() {
        return retentionMicros;
    }
}
