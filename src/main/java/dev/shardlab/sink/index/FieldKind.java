package dev.shardlab.sink.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a field holds. The first value that is put into a field decides, for all documents of its index. */
enum FieldKind {
    LONG,
    FLOAT,
    BOOLEAN,
    DATE,
    TEXT,
    OBJECT;

    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern SLASHED = Pattern.compile("\\d{4}/\\d{2}/\\d{2}(?: \\d{2}:\\d{2}:\\d{2})?");
    private static final DateTimeFormatter SLASHED_TIME =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SLASHED_DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    static FieldKind ofFirst(JsonNode value) {
        if (value.isObject()) {
            return OBJECT;
        }
        if (value.isBoolean()) {
            return BOOLEAN;
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? LONG : FLOAT;
        }
        return value.isString() && millis(value.stringValue()).isPresent() ? DATE : TEXT;
    }

    /** As a mapping calls it. */
    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The milliseconds since 1970 of a text that is a date or a time in one of the forms that are looked for. */
    static Optional<Long> millis(String text) {
        try {
            if (ISO.matcher(text).matches()) {
                return Optional.of(iso(text).toEpochMilli());
            }
            if (SLASHED.matcher(text).matches()) {
                LocalDateTime time = text.length() > 10
                        ? LocalDateTime.parse(text, SLASHED_TIME)
                        : LocalDate.parse(text, SLASHED_DAY).atStartOfDay();
                return Optional.of(time.toInstant(ZoneOffset.UTC).toEpochMilli());
            }
        } catch (DateTimeException | ArithmeticException _) {
            // it looks like one and is none: 2026-02-30
        }
        return Optional.empty();
    }

    private static Instant iso(String text) {
        int time = text.indexOf('T');
        if (time < 0) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        int zone = Math.max(text.indexOf('+', time), text.indexOf('-', time));
        if (zone > 0) {
            String offset = text.substring(zone).contains(":")
                    ? text.substring(zone)
                    : text.substring(zone, zone + 3) + ":" + text.substring(zone + 3);
            return OffsetDateTime.parse(text.substring(0, zone) + offset).toInstant();
        }
        return text.endsWith("Z")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
