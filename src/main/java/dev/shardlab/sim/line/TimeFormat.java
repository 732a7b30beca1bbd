package dev.shardlab.sim.line;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How times in lines are written.
 *
 * @param pattern letters of {@link DateTimeFormatter} with English names, and what {@link TimePattern} adds to them; or one of
 *     the words of {@link EpochTime.Unit}; null for ISO 8601
 * @param year that of the first line, for a pattern that has none; null for one that has
 */
public record TimeFormat(@Nullable String pattern, @Nullable Integer year) {

    /** ISO 8601, in all its spellings that name a point in time. */
    public static final TimeFormat ISO = new TimeFormat(null, null);

    /**
     * @throws IllegalArgumentException if what is written so cannot be a point in time, with the reason as a sentence without a
     *     full stop
     */
    public TimeFormat {
        if (pattern == null || EpochTime.Unit.of(pattern) != null) {
            if (year != null) {
                throw new IllegalArgumentException("Such times have a year of their own");
            }
        } else {
            TimePattern.requirePointInTime(pattern);
            if (year != null && !TimePattern.lacksYear(pattern)) {
                throw new IllegalArgumentException("The pattern '" + pattern + "' has a year of its own");
            }
        }
    }

    /** The pattern, with a year to come if it has none. */
    public static TimeFormat of(String pattern) {
        return new TimeFormat(pattern, null);
    }

    /** Whether lines written so say no year, and so {@link #year} is needed and not there. */
    public boolean lacksYear() {
        return pattern != null && year == null && EpochTime.Unit.of(pattern) == null && TimePattern.lacksYear(pattern);
    }

    /** In words, behind "is not". */
    public String words() {
        return pattern == null ? "ISO 8601" : "written as '" + pattern + "'";
    }

    /** What reads such times: made anew at each call, so keep it. */
    public LineTime reader() {
        if (pattern == null) {
            return IsoTime.READER;
        }
        EpochTime.Unit unit = EpochTime.Unit.of(pattern);
        return unit == null ? new PatternTime(pattern, year) : new EpochTime(unit);
    }
}
