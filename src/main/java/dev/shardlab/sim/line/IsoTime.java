package dev.shardlab.sim.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as ISO 8601 has it, in the extended form with separators and in the basic one without: calendar dates, days of
 * a year and days of a week; a fraction behind a point or a comma; 24:00; an offset as {@code Z}, {@code +01}, {@code +0100} or
 * {@code +01:00}, UTC without one. A blank may stand for the T, as RFC 3339 allows, and one before the offset; a zone may follow
 * in brackets, as Java writes it.
 */
final class IsoTime implements LineTime {

    static final IsoTime READER = new IsoTime();

    private static final Pattern EXTENDED = Pattern.compile(
            "(?<year>[0-9]{4})-(?:(?<month>[0-9]{2})-(?<day>[0-9]{2})|W(?<week>[0-9]{2})-(?<weekday>[1-7])|(?<ordinal>[0-9]{3}))"
                    + "[Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?"
                    + " ?(?<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2}){0,2})?(?:\\[(?<zone>[^\\]]+)\\])?");
    private static final Pattern BASIC = Pattern.compile(
            "(?<year>[0-9]{4})(?:(?<month>[0-9]{2})(?<day>[0-9]{2})|W(?<week>[0-9]{2})(?<weekday>[1-7])|(?<ordinal>[0-9]{3}))"
                    + "[Tt ](?<hour>[0-9]{2})(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?"
                    + " ?(?<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2}){0,2})?(?:\\[(?<zone>[^\\]]+)\\])?");

    private IsoTime() {}

    @Override
    public @Nullable Long micros(String text, @Nullable Long beforeMicros) {
        Matcher parts = EXTENDED.matcher(text);
        if (!parts.matches()) {
            parts = BASIC.matcher(text);
            if (!parts.matches()) {
                return null;
            }
        }
        try {
            LocalDateTime local = local(parts);
            String offset = parts.group("offset");
            String zone = parts.group("zone");
            ZoneId where = offset != null
                    ? ZoneOffset.of(offset.equals("z") ? "Z" : offset)
                    : zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
            return Calendar.inRange(local.atZone(where).toInstant());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static LocalDateTime local(Matcher parts) {
        int hour = number(parts, "hour");
        int second = number(parts, "second");
        boolean isLeapSecond = second == 60;
        boolean isMidnight = hour == 24;
        LocalTime time = LocalTime.of(
                isMidnight ? 0 : hour,
                number(parts, "minute"),
                isLeapSecond ? 59 : second,
                nanos(parts.group("fraction")));
        if (isMidnight && (isLeapSecond || !time.equals(LocalTime.MIDNIGHT))) {
            throw new DateTimeException("24:00 is the end of its day, and no later time is");
        }
        return date(parts).atTime(time).plusDays(isMidnight ? 1 : 0).plusSeconds(isLeapSecond ? 1 : 0);
    }

    private static LocalDate date(Matcher parts) {
        int year = number(parts, "year");
        if (parts.group("month") != null) {
            return LocalDate.of(year, number(parts, "month"), number(parts, "day"));
        }
        if (parts.group("ordinal") != null) {
            return LocalDate.ofYearDay(year, number(parts, "ordinal"));
        }
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(parts, "week"))
                .with(ChronoField.DAY_OF_WEEK, number(parts, "weekday"));
    }

    private static int number(Matcher parts, String name) {
        String digits = parts.group(name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
