package dev.shardlab.command;

/**
 * Asks for the next thing that is due: a stream that becomes active, a reshard that completes, records whose retention has passed.
 * Whoever lets time pass asks again until nothing comes of it. Time is asked for like anything else, so that a timeout is an event
 * like any other.
 */
public record ElapseTime() implements Command {}
