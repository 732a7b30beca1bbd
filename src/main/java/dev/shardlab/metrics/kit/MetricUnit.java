package dev.shardlab.metrics.kit;

/** What one of a metric is. */
public enum MetricUnit {
    RECORDS,
    MESSAGES,
    BYTES,
    CALLS,
    MILLISECONDS
}
