package dev.shardlab.metrics.kit;

/** How the samples of one period become one value. */
public enum Statistic {
    SUM,
    MAXIMUM
}
