package dev.shardlab.sim.producer;

import org.jspecify.annotations.Nullable;

/** A text file as lines that can be asked for by index, always with the same answer. */
@FunctionalInterface
public interface InputFile {

    /**
     * A line.
     *
     * @param index 0 for the first
     * @return null when there are no more lines
     */
    @Nullable
    Line line(long index);

    /**
     * A line of text.
     *
     * @param number from 1, as editors count; 0 when the whole file is meant
     * @param text without its line end
     * @param problem why this cannot be read as text, in words; null if it can
     */
    record Line(long number, String text, @Nullable String problem) {}
}
