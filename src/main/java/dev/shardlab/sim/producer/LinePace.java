package dev.shardlab.sim.producer;

import dev.shardlab.sim.load.Pace;
import dev.shardlab.sim.load.RateCurve;
import dev.shardlab.sim.setup.Source.Pacing;
import org.jspecify.annotations.Nullable;

/**
 * When lines are due: at a rate, or as far apart as the times in them say. A line whose time lies before that of the line ahead
 * of it is due already when its turn comes, so it is sent at once.
 */
public final class LinePace {

    private final Pacing pacing;
    private final double phase;
    private @Nullable Pace rate;
    private long originMicros;
    private long firstClockMicros;

    public LinePace(Pacing pacing, double phase) {
        this.pacing = pacing;
        this.phase = phase;
    }

    LinePace copy() {
        LinePace copy = new LinePace(pacing, phase);
        copy.rate = rate == null ? null : rate.copy();
        copy.originMicros = originMicros;
        copy.firstClockMicros = firstClockMicros;
        return copy;
    }

    /** @param clockMicros the time in the first line */
    void begin(long nowMicros, long clockMicros) {
        originMicros = nowMicros;
        firstClockMicros = clockMicros;
        if (pacing instanceof Pacing.ByRate byRate) {
            rate = new Pace(RateCurve.of(byRate.rate()), nowMicros, phase);
        }
    }

    /** When the line after {@code ahead} others, which says {@code clockMicros} itself, is due. */
    long dueMicros(int ahead, long clockMicros) {
        if (rate != null) {
            return rate.dueMicros(ahead);
        }
        double after = pacing instanceof Pacing.ByTimestamps byTimestamps
                ? (clockMicros - firstClockMicros) / byTimestamps.speedup()
                : 0;
        return originMicros + (long) Math.min(after, 0x1p61);
    }

    /** The next line is on its way. */
    void take() {
        if (rate != null) {
            rate.take();
        }
    }

    /** From now on a steady rate, whatever the lines say. */
    void changeRate(long nowMicros, double perSec) {
        if (rate == null) {
            rate = new Pace(RateCurve.constant(perSec), nowMicros, phase);
        } else {
            rate.change(nowMicros, RateCurve.constant(perSec));
        }
    }

    /** Lines a second meant at a time; not a number while the lines' own times decide. */
    double perSecAt(long nowMicros) {
        return rate == null ? Double.NaN : rate.perSecAt(nowMicros);
    }

    long nextRateChangeMicros(long nowMicros) {
        return rate == null ? Pace.NEVER : rate.nextChangeMicros(nowMicros);
    }
}
