package dev.shardlab.sim.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time by a pattern; UTC if it has neither an offset nor a zone. Where it has no year, that one is meant which brings it nearest
 * to the line before: so December is followed by the January of the next year, and a late line of December is still of the old
 * one.
 */
final class PatternTime implements LineTime {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final long HALF_A_YEAR_MICROS = 182L * 24 * 3_600 * 1_000_000;

    private final DateTimeFormatter formatter;
    private final boolean namesZone;
    private final @Nullable Integer firstYear;

    /** @param firstYear null if the pattern has a year */
    PatternTime(String pattern, @Nullable Integer firstYear) {
        this.formatter = TimePattern.reader(pattern);
        this.namesZone = TimePattern.namesZone(pattern);
        this.firstYear = firstYear;
    }

    @Override
    public @Nullable Long micros(String text, @Nullable Long beforeMicros) {
        String named = namesZone ? ZoneNames.asOffsets(text) : text;
        Long micros = near(named, beforeMicros);
        // "Mar  2" is right where "MMM d" was written, too: how wide columns are is no part of a time.
        return micros == null ? near(BLANKS.matcher(named.strip()).replaceAll(" "), beforeMicros) : micros;
    }

    private @Nullable Long near(String text, @Nullable Long beforeMicros) {
        if (firstYear == null) {
            return read(text, formatter);
        }
        if (beforeMicros == null) {
            return inYear(text, firstYear);
        }
        int year = Instant.EPOCH
                .plus(beforeMicros, ChronoUnit.MICROS)
                .atOffset(ZoneOffset.UTC)
                .getYear();
        Long nearest = null;
        for (int candidate : new int[] {year, year + 1, year - 1}) {
            Long micros = inYear(text, candidate);
            if (micros != null
                    && (nearest == null || distance(micros, beforeMicros) < distance(nearest, beforeMicros))) {
                nearest = micros;
            }
            if (nearest != null && distance(nearest, beforeMicros) < HALF_A_YEAR_MICROS) {
                return nearest;
            }
        }
        return nearest;
    }

    private static long distance(long one, long other) {
        return Math.abs(one - other);
    }

    private @Nullable Long inYear(String text, int year) {
        return read(
                text,
                new DateTimeFormatterBuilder()
                        .append(formatter)
                        .parseDefaulting(ChronoField.YEAR, year)
                        .toFormatter(formatter.getLocale()));
    }

    private static @Nullable Long read(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor parts = formatter.parse(text);
            if (parts.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Calendar.inRange(Instant.from(parts));
            }
            LocalDate date = parts.query(TemporalQueries.localDate());
            LocalTime time = parts.query(TemporalQueries.localTime());
            return date == null || time == null
                    ? null
                    : Calendar.inRange(LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }
}
