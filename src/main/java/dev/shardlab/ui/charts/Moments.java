package dev.shardlab.ui.charts;

import dev.shardlab.ui.futures.Naming;
import org.jspecify.annotations.Nullable;

/**
 * What the charts show: one future, or two.
 *
 * @param there the other future at the same time; null for none, or while it is not simulated so far
 * @param naming what the two are called; null for one alone
 */
record Moments(
        ChartMoment here,
        @Nullable ChartMoment there,
        @Nullable Naming naming) {

    static Moments alone(ChartMoment here) {
        return new Moments(here, null, null);
    }
}
