package dev.shardlab.grading;

/**
 * A submission that has had its turn.
 *
 * @param file as it is to be named
 * @param sha256 of its bytes, in hexadecimal; empty if they could not be read
 */
public record Graded(String file, String sha256, Outcome outcome) {}
