package dev.shardlab.scenario.field;

import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Prose;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The single values that every system uses: moments, durations, rates, sentences. */
public final class Fields {

    /** Longer experiments are not foreseen: ten years. */
    public static final Duration LONGEST = Duration.ofDays(3_650);

    public static final double MOST_PER_SEC = 1_000_000;

    public static final Type<Duration> MOMENT = Quantities.moment();

    /** A duration that may also be nothing. */
    public static final Type<Duration> DURATION = Quantities.duration(Duration.ZERO, LONGEST);

    /** A duration that is something. */
    public static final Type<Duration> SPAN = Quantities.duration(Duration.ofMillis(1), LONGEST);

    public static final Type<Double> PER_SEC = Numbers.decimal(0, MOST_PER_SEC, "records per second");

    public static final Type<String> SENTENCES = new Prose(1);

    public static final Type<String> ID = Texts.text(1, 64);

    public static final Type<Instant> INSTANT = Texts.checked(
            "date and time",
            "ISO 8601 in UTC, years 1970 to 2199",
            "a date and time",
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z$",
            "Write it like \"2026-03-02T09:00:00Z\".",
            Fields::instant,
            Instant::toString);

    private static final Instant LAST_START = Instant.parse("2199-12-31T23:59:59Z");

    private Fields() {}

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            boolean inRange = !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST_START);
            if (inRange && text.endsWith("Z") && instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
                return instant;
            }
        } catch (DateTimeException _) {
            // the same sentence as for a time out of range
        }
        throw new IllegalArgumentException(
                "Expected a date and time in UTC, years 1970 to 2199, in microseconds at most, but found '" + text
                        + "'");
    }
}
