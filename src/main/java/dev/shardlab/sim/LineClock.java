package dev.shardlab.sim;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Source;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time in a line. Names of months are English, whatever the machine speaks; a time without an offset is UTC.
 * Immutable.
 */
final class LineClock {

    private final Pattern expression;
    private final DateTimeFormatter formatter;

    private LineClock(Pattern expression, DateTimeFormatter formatter) {
        this.expression = expression;
        this.formatter = formatter;
    }

    static LineClock of(Source.Pacing.ByTimestamps pacing) {
        String format = pacing.format();
        return new LineClock(
                pacing.timestamp().pattern(),
                format == null ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
    }

    /** Microseconds since 1970; null if there is no time in the line. */
    @Nullable
    Long read(String text) {
        Matcher found = expression.matcher(text);
        if (!found.find() || found.group(1) == null) {
            return null;
        }
        try {
            TemporalAccessor time = formatter.parseBest(found.group(1), OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime point =
                    time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
            return VirtualTime.of(point.toInstant()).micros();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
