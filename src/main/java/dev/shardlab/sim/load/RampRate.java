package dev.shardlab.sim.load;

/**
 * In a straight line from one rate to another, then on at that. The count grows as {@code from * t + slope * t^2 / 2}; its
 * inverse is written with the root in the denominator, which keeps its digits when the slope is small or negative.
 *
 * @param over how long the line is, in seconds
 */
record RampRate(double from, double to, double over) implements RateCurve {

    private static final int TOLD_AT_MOST = 100;

    static RateCurve of(double from, double to, double overMicros) {
        return overMicros > 0 ? new RampRate(from, to, overMicros / MICROS_PER_SECOND) : new ConstantRate(to);
    }

    @Override
    public double perSecAt(double micros) {
        double seconds = micros / MICROS_PER_SECOND;
        return seconds < over ? from + slope() * seconds : to;
    }

    @Override
    public double countAt(double micros) {
        double seconds = micros / MICROS_PER_SECOND;
        return seconds < over ? (from + slope() * seconds / 2) * seconds : countAtTop() + to * (seconds - over);
    }

    @Override
    public double microsAt(double count) {
        return MICROS_PER_SECOND * (count > countAtTop() ? secondsAfterTop(count) : secondsOnTheWay(count));
    }

    private double secondsAfterTop(double count) {
        return to > 0 ? over + (count - countAtTop()) / to : Double.POSITIVE_INFINITY;
    }

    private double secondsOnTheWay(double count) {
        double root = Math.sqrt(Math.max(0, from * from + 2 * slope() * count));
        return count == 0 ? 0 : 2 * count / (from + root);
    }

    /** A sloping rate is told once a second, or a hundred times in all if that is less often. */
    @Override
    public double nextChange(double micros) {
        double step = Math.max(1, over / TOLD_AT_MOST) * MICROS_PER_SECOND;
        double end = over * MICROS_PER_SECOND;
        return micros < end ? Math.min((Math.floor(micros / step) + 1) * step, end) : Double.POSITIVE_INFINITY;
    }

    private double slope() {
        return (to - from) / over;
    }

    private double countAtTop() {
        return (from + to) / 2 * over;
    }
}
