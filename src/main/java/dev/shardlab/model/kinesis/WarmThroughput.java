package dev.shardlab.model.kinesis;

/**
 * What an on-demand stream is prepared to take (Kinesis API reference, WarmThroughputObject).
 *
 * @param targetMiBps asked for
 * @param currentMiBps reached
 */
public record WarmThroughput(int targetMiBps, int currentMiBps) {}
