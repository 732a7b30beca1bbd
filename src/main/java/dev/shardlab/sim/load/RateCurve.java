package dev.shardlab.sim.load;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Rate;
import java.time.Duration;

/**
 * A rate, integrated: how many records are due by a time, and when the n-th is due. Both are closed formulas from the start and
 * never sums of steps, so a run of any length sends exactly the records its rate says.
 *
 * <p>Times are microseconds since the producer's start, as doubles: whole numbers stay exact far beyond a year. Counts are real
 * numbers.
 */
public sealed interface RateCurve permits ConstantRate, RampRate, BurstRate, ScheduledRate {

    double MICROS_PER_SECOND = VirtualTime.MICROS_PER_SECOND;

    static RateCurve of(Rate rate) {
        return switch (rate) {
            case Rate.Constant(double perSec) -> new ConstantRate(perSec);
            case Rate.Ramp(double from, double to, Duration over) -> RampRate.of(from, to, micros(over));
            case Rate.Burst burst ->
                new BurstRate(
                        burst.basePerSec(),
                        burst.burstPerSec(),
                        micros(burst.every()),
                        Math.min(micros(burst.lasting()), micros(burst.every())));
            case Rate.Schedule schedule -> ScheduledRate.of(schedule);
        };
    }

    static RateCurve constant(double perSec) {
        return new ConstantRate(perSec);
    }

    /** Records a second at a time. */
    double perSecAt(double micros);

    /** How many records are due by a time. */
    double countAt(double micros);

    /** When {@code count} records are due; infinite if that many never are. */
    double microsAt(double count);

    /** When the rate next has to be told anew after a time; infinite if never. */
    double nextChange(double micros);

    private static double micros(Duration duration) {
        return VirtualTime.toMicros(duration);
    }
}
