package dev.shardlab.ui.transport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time from the start of an experiment, as a person writes it: {@code 0:40}, {@code 1:02:03.5}, {@code 2 d 10:00:00} as the
 * clock shows it, {@code hour 82}, {@code 82 h}, {@code 3 d 10 h}, {@code 3d10h}, {@code 12.5 s}.
 */
final class TimeText {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,9})?)";
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,6})\\s*d\\s*)?(\\d{1,6}):(\\d{2})(?::(\\d{2}))?(\\.\\d{1,6})?");
    private static final Pattern NUMBER_FIRST = Pattern.compile(NUMBER + "\\s*([a-z]+)\\s*");
    private static final Pattern WORD_FIRST = Pattern.compile("([a-z]+)\\s+" + NUMBER + "\\s*");
    private static final Pattern BARE = Pattern.compile(NUMBER);
    private static final String HINT = "Write it like 0:40, 1:02:03, hour 82, 82 h or 3 d 10 h.";
    private static final int SIXTY = 60;

    private enum Unit {
        DAY(86_400_000, "d", "day", "days"),
        HOUR(3_600_000, "h", "hour", "hours"),
        MINUTE(60_000, "m", "min", "minute", "minutes"),
        SECOND(1_000, "s", "sec", "second", "seconds"),
        MILLISECOND(1, "ms");

        private final BigDecimal millis;

        @SuppressWarnings("ImmutableEnumChecker") // the set is never changed
        private final Set<String> words;

        Unit(long millis, String... words) {
            this.millis = BigDecimal.valueOf(millis);
            this.words = Set.of(words);
        }

        static Unit of(String word, String text) {
            for (Unit unit : values()) {
                if (unit.words.contains(word)) {
                    return unit;
                }
            }
            throw none(text);
        }
    }

    private TimeText() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if it is none; its message is for the user, in sentences
     */
    static Duration parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (BARE.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "Say of what: " + plain + " s, " + plain + " min, " + plain + " h or " + plain + " d.");
        }
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return ofClock(clock, text);
        }
        Matcher first = WORD_FIRST.matcher(plain);
        return first.lookingAt() ? sum(first, 1, 2, plain, text) : sum(NUMBER_FIRST.matcher(plain), 2, 1, plain, text);
    }

    /** Two numbers are minutes and seconds; after days they are hours and minutes, as the timeline writes them. */
    private static Duration ofClock(Matcher clock, String text) {
        long days = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long first = Long.parseLong(clock.group(2));
        long second = Long.parseLong(clock.group(3));
        boolean hours = clock.group(4) != null || clock.group(1) != null;
        long third = clock.group(4) == null ? 0 : Long.parseLong(clock.group(4));
        if (second >= SIXTY || third >= SIXTY) {
            throw none(text);
        }
        Duration whole = hours
                ? Duration.ofDays(days).plusHours(first).plusMinutes(second).plusSeconds(third)
                : Duration.ofMinutes(first).plusSeconds(second);
        return clock.group(5) == null
                ? whole
                : whole.plus(ofMillis(new BigDecimal("0" + clock.group(5)).scaleByPowerOfTen(3)));
    }

    private static Duration sum(Matcher part, int unitGroup, int numberGroup, String plain, String text) {
        BigDecimal millis = BigDecimal.ZERO;
        Set<Unit> seen = EnumSet.noneOf(Unit.class);
        int at = 0;
        while (at < plain.length() && part.find(at) && part.start() == at) {
            Unit unit = Unit.of(part.group(unitGroup), text);
            if (!seen.add(unit)) {
                throw none(text);
            }
            millis = millis.add(unit.millis.multiply(new BigDecimal(part.group(numberGroup))));
            at = part.end();
        }
        if (at < plain.length() || seen.isEmpty()) {
            throw none(text);
        }
        return ofMillis(millis);
    }

    /** To the microsecond. */
    private static Duration ofMillis(BigDecimal millis) {
        return Duration.ofNanos(0)
                .plusSeconds(millis.scaleByPowerOfTen(-3)
                        .setScale(0, RoundingMode.DOWN)
                        .longValue())
                .plusNanos(millis.remainder(BigDecimal.valueOf(1_000))
                                .scaleByPowerOfTen(3)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValue()
                        * 1_000);
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException(text.isBlank() ? HINT : "“" + text.strip() + "” is no time. " + HINT);
    }
}
