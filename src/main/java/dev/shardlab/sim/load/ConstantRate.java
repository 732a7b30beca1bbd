package dev.shardlab.sim.load;

/** Always the same. */
record ConstantRate(double perSec) implements RateCurve {

    @Override
    public double perSecAt(double micros) {
        return perSec;
    }

    @Override
    public double countAt(double micros) {
        return perSec * micros / MICROS_PER_SECOND;
    }

    @Override
    public double microsAt(double count) {
        return perSec > 0 ? count * MICROS_PER_SECOND / perSec : Double.POSITIVE_INFINITY;
    }

    @Override
    public double nextChange(double micros) {
        return Double.POSITIVE_INFINITY;
    }
}
