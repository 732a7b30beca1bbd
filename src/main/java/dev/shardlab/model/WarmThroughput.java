package dev.shardlab.model;

/**
 * What an on-demand stream is prepared to take (Kinesis API reference, WarmThroughputObject).
 *
 * @param targetMiBps asked for
 * @param currentMiBps reached
 */
public record WarmThroughput(int targetMiBps, int currentMiBps) {}
