package dev.shardlab.words.page;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/**
 * What a card is written from: the state at a time, and the log it was folded from.
 *
 * @param state everything at or before {@code now}
 */
public record Moment(LabState state, VirtualTime now, ClockFace clock, LogSearch log) {

    public String read(VirtualTime time) {
        return clock.read(time);
    }

    /** A time and how far it lies from another: {@code 0:05.084 (+23 ms)}. */
    public String read(VirtualTime time, VirtualTime after) {
        return read(time) + " (+" + Amounts.duration(time.since(after)) + ")";
    }

    /** How long it is until a time that has not come. */
    public String in(VirtualTime time) {
        return "in " + Amounts.duration(time.since(now));
    }

    public String age(VirtualTime time) {
        return Amounts.duration(now.since(time));
    }
}
