package dev.shardlab.sim.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The language in which patterns of times are written: letters of {@link DateTimeFormatter} with English names in capitals or
 * not, and besides them {@code {fraction}}, one to nine digits of a second's fraction, and {@code {millis}}, milliseconds
 * without zeros before them. A zone's short name ({@code z}) stands for its offset, so that CET and CEST are an hour apart.
 */
final class TimePattern {

    private static final String FRACTION = "{fraction}";
    private static final String MILLIS = "{millis}";

    /** In the second half of a year, a day and an hour, so that no part can be taken for another. */
    private static final ZonedDateTime SAMPLE =
            Instant.parse("2023-11-22T17:45:56Z").atZone(ZoneOffset.UTC);

    private TimePattern() {}

    /** What reads and what writes a part of a pattern: all the same but for zones. */
    private interface Zone {
        void append(DateTimeFormatterBuilder builder);
    }

    /** @throws IllegalArgumentException if the pattern is none */
    static DateTimeFormatter reader(String pattern) {
        return formatter(pattern, builder -> builder.optionalStart()
                .appendOffset("+HH:MM:ss", ZoneNames.ZERO)
                .optionalEnd()
                .optionalStart()
                .appendZoneText(TextStyle.SHORT)
                .optionalEnd());
    }

    private static DateTimeFormatter formatter(String pattern, Zone zone) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (String part : parts(pattern)) {
            switch (part) {
                case FRACTION -> builder.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false);
                case MILLIS -> builder.appendValue(ChronoField.MILLI_OF_SECOND, 1, 3, SignStyle.NOT_NEGATIVE);
                case "z", "zz", "zzz" -> zone.append(builder);
                default -> builder.appendPattern(part);
            }
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    /** Cut before and behind what Java's letters do not have or do not do. */
    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < pattern.length()) {
            int end = endOfOwn(pattern, i);
            if (end > i) {
                if (i > from) {
                    parts.add(pattern.substring(from, i));
                }
                parts.add(pattern.substring(i, end));
                from = end;
                i = end;
            } else {
                i = pattern.charAt(i) == '\'' ? endOfQuoted(pattern, i) : i + 1;
            }
        }
        if (from < pattern.length()) {
            parts.add(pattern.substring(from));
        }
        return parts;
    }

    /** Where a part of our own that begins at {@code i} ends; {@code i} if none does. */
    private static int endOfOwn(String pattern, int i) {
        for (String own : List.of(FRACTION, MILLIS)) {
            if (pattern.startsWith(own, i)) {
                return i + own.length();
            }
        }
        int end = i;
        while (end < pattern.length() && pattern.charAt(end) == 'z') {
            end++;
        }
        return end - i <= 3 ? end : i;
    }

    private static int endOfQuoted(String pattern, int i) {
        int end = pattern.indexOf('\'', i + 1);
        return end < 0 ? pattern.length() : end + 1;
    }

    /** Whether no part of the pattern is a year. */
    static boolean lacksYear(String pattern) {
        return letters(pattern).chars().noneMatch(c -> "yuYr".indexOf(c) >= 0);
    }

    /** Whether a part of the pattern is a zone's short name. */
    static boolean namesZone(String pattern) {
        return parts(pattern).stream().anyMatch(part -> part.startsWith("z"));
    }

    private static String letters(String pattern) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\'') {
                i = endOfQuoted(pattern, i) - 1;
            } else {
                letters.append(pattern.charAt(i));
            }
        }
        return letters.toString().replace(FRACTION, "").replace(MILLIS, "");
    }

    /**
     * Writes a point in time by the pattern and reads it again.
     *
     * @throws IllegalArgumentException with the reason, if it is not read or is another one
     */
    static void requirePointInTime(String pattern) {
        String written;
        PatternTime reader;
        try {
            DateTimeFormatter writer = formatter(pattern, builder -> builder.appendZoneText(TextStyle.SHORT));
            reader = new PatternTime(pattern, lacksYear(pattern) ? SAMPLE.getYear() : null);
            written = writer.format(SAMPLE.withZoneSameInstant(ZoneId.of("UTC")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "Expected a date pattern, but found '" + pattern + "': " + e.getMessage(), e);
        }
        boolean countsDaysTwice = !none(letters(pattern), "D") && !none(letters(pattern), "ML");
        Long read = countsDaysTwice ? null : reader.micros(written, null);
        if (read == null) {
            throw new IllegalArgumentException("The pattern '" + pattern + "' gives no point in time: "
                    + missing(pattern) + " ('" + written + "' cannot be read again)");
        }
        if (Math.abs(read - SAMPLE.toEpochSecond() * 1_000_000) >= 3_600_000_000L) {
            throw new IllegalArgumentException("The pattern '" + pattern
                    + "' does not tell morning from evening: add a for AM or" + " PM, or write HH for the hour");
        }
    }

    private static String missing(String pattern) {
        String letters = letters(pattern);
        if (letters.indexOf('Y') >= 0) {
            return "Y is the year of a week; write y for the year of a date";
        }
        if (none(letters, "ML") && none(letters, "DwWQqg")) {
            return letters.indexOf('m') >= 0 && letters.indexOf('H') < 0
                    ? "m is the minute; write M for the month and H for the hour"
                    : "it has no month (M)";
        }
        if (none(letters, "dDweEcg")) {
            return "it has no day (d)";
        }
        if (!none(letters, "D") && !none(letters, "ML")) {
            return "D is the day of the year; write d for the day of the month";
        }
        if (none(letters, "HhkKAnN")) {
            return "it has no hour (HH)";
        }
        return none(letters, "a") && !none(letters, "hK")
                ? "h is the hour of half a day; write H, or add a for AM or PM"
                : "its parts do not make a date and a time";
    }

    private static boolean none(String letters, String of) {
        return letters.chars().noneMatch(c -> of.indexOf(c) >= 0);
    }
}
