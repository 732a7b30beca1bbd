package dev.shardlab.state;

/**
 * What was counted over the whole laboratory so far.
 *
 * @param events events folded
 * @param put records stored
 * @param throttled refusals of records
 * @param read records read and pushed, duplicates among them
 * @param expired records over which retention has passed
 * @param abandoned records that producers gave up
 */
public record Totals(long events, long put, long throttled, long read, long expired, long abandoned) {}
