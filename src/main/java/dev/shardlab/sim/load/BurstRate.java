package dev.shardlab.sim.load;

/** {@code burst} for the first {@code lasting} microseconds of every {@code every}, {@code base} for the rest. */
record BurstRate(double base, double burst, double every, double lasting) implements RateCurve {

    @Override
    public double perSecAt(double micros) {
        return micros - roundStart(micros) < lasting ? burst : base;
    }

    @Override
    public double countAt(double micros) {
        double within = micros - roundStart(micros);
        double inRound = burst * Math.min(within, lasting) + base * Math.max(0, within - lasting);
        return Math.floor(micros / every) * countPerRound() + inRound / MICROS_PER_SECOND;
    }

    @Override
    public double microsAt(double count) {
        if (countPerRound() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double rounds = Math.floor(count / countPerRound());
        return rounds * every + microsWithin(count - rounds * countPerRound());
    }

    private double microsWithin(double count) {
        double inBurst = burst * lasting / MICROS_PER_SECOND;
        if (count <= inBurst) {
            return count == 0 && burst == 0 ? lasting : count * MICROS_PER_SECOND / burst;
        }
        return base > 0 ? lasting + (count - inBurst) * MICROS_PER_SECOND / base : every;
    }

    @Override
    public double nextChange(double micros) {
        double start = roundStart(micros);
        return micros < start + lasting ? start + lasting : start + every;
    }

    private double roundStart(double micros) {
        return Math.floor(micros / every) * every;
    }

    private double countPerRound() {
        return (burst * lasting + base * (every - lasting)) / MICROS_PER_SECOND;
    }
}
