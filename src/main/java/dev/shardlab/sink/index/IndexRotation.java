package dev.shardlab.sink.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How often a delivery stream goes on to a new index, and what it calls it. Times are UTC. */
public enum IndexRotation {
    /** Never. */
    NO_ROTATION,
    /** Every hour: {@code myindex-2016-02-25-13}. */
    ONE_HOUR,
    /** Every day: {@code myindex-2016-02-25}. */
    ONE_DAY,
    /** Every week, counted as ISO does: {@code myindex-2016-w08}. */
    ONE_WEEK,
    /** Every month: {@code myindex-2016-02}. */
    ONE_MONTH;

    /**
     * The name of the index into which goes what arrived at this time.
     *
     * @param base the name that was configured
     */
    public String name(String base, Instant arrived) {
        ZonedDateTime at = arrived.atZone(ZoneOffset.UTC);
        return switch (this) {
            case NO_ROTATION -> base;
            case ONE_HOUR ->
                base
                        + String.format(
                                Locale.ROOT,
                                "-%04d-%02d-%02d-%02d",
                                at.getYear(),
                                at.getMonthValue(),
                                at.getDayOfMonth(),
                                at.getHour());
            case ONE_DAY ->
                base
                        + String.format(
                                Locale.ROOT, "-%04d-%02d-%02d", at.getYear(), at.getMonthValue(), at.getDayOfMonth());
            case ONE_WEEK ->
                base
                        + String.format(
                                Locale.ROOT,
                                "-%04d-w%02d",
                                at.get(IsoFields.WEEK_BASED_YEAR),
                                at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case ONE_MONTH -> base + String.format(Locale.ROOT, "-%04d-%02d", at.getYear(), at.getMonthValue());
        };
    }
}
