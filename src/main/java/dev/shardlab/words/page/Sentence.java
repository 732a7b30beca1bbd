package dev.shardlab.words.page;

import dev.shardlab.model.VirtualTime;

/**
 * What happened, told.
 *
 * @param at when it happened; of several things told as one, the first
 * @param until when the last of them happened
 * @param text plain words without a full stop
 */
public record Sentence(VirtualTime at, VirtualTime until, String text, Tone tone) {

    /** A sentence about one thing. */
    public Sentence(VirtualTime at, String text, Tone tone) {
        this(at, at, text, tone);
    }

    /** The same sentence about several things, the last of which happened at a time. */
    public Sentence lasting(VirtualTime time) {
        return new Sentence(at, time, text, tone);
    }

    /** How much a sentence matters to somebody who only listens with half an ear. */
    public enum Tone {
        /** The daily flow: records stored and read. */
        NORMAL,
        /** Something is different from now on. */
        CHANGE,
        /** Something was refused, given up or could not be done. */
        WARNING
    }
}
