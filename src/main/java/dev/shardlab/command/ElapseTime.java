package dev.shardlab.command;

/**
 * Asks for what is due: a stream that becomes active, a reshard that completes, records whose retention has passed. Time is
 * asked for like anything else, so that a timeout is an event like any other.
 */
public record ElapseTime() implements Command {}
