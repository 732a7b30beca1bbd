package dev.shardlab.sim.line;

import org.jspecify.annotations.Nullable;

/** Reads a time that was found in a line. Immutable. */
public sealed interface LineTime permits IsoTime, EpochTime, PatternTime {

    /** A time has no more characters than this, whatever it is written like. */
    int MAX_CHARACTERS = 200;

    /**
     * Microseconds since 1970 in UTC, in the years 1 to 9999; null if the text is no such time.
     *
     * @param text as it stands in the line, of at most {@link #MAX_CHARACTERS}
     * @param beforeMicros the time of the line before: where a text has no year, the nearest to it is meant; null for the first
     */
    @Nullable
    Long micros(String text, @Nullable Long beforeMicros);
}
