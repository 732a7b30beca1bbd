package dev.shardlab.words.page;

import dev.shardlab.model.VirtualTime;

/**
 * What happened, told.
 *
 * @param at when it happened; of several things told as one, the first
 * @param text plain words without a full stop
 */
public record Sentence(VirtualTime at, String text, Tone tone) {

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
