package dev.shardlab.scenario.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 250ms}, {@code 24h}, {@code 1d12h}, {@code 1m1.5s}. Units go from large to small, each
 * at most once; only the last number may have decimals. The smallest step is a microsecond.
 */
public final class DurationText {

    /** The same for the JSON Schema. */
    static final String PATTERN = "^(?=.)(\\d+(\\.\\d+)?d)?(\\d+(\\.\\d+)?h)?(\\d+(\\.\\d+)?m)?(\\d+(\\.\\d+)?s)?"
            + "(\\d+(\\.\\d+)?ms)?(\\d+(\\.\\d+)?us)?$";

    public static final String HINT = "Write it like \"250ms\", \"5s\", \"2m\", \"24h\", \"7d\" or \"1d12h\".";

    private record Unit(String symbol, long micros) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("d", 86_400_000_000L),
            new Unit("h", 3_600_000_000L),
            new Unit("m", 60_000_000L),
            new Unit("s", 1_000_000L),
            new Unit("ms", 1_000L),
            new Unit("us", 1L));
    private static final Pattern PART = Pattern.compile("(\\d{1,18})(\\.\\d{1,18})?(d|h|ms|m|us|s)");
    private static final long MICROS_PER_SECOND = 1_000_000;

    private DurationText() {}

    /** @throws IllegalArgumentException if the text is no duration; its message is a sentence without a full stop */
    public static Duration parse(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal micros = BigDecimal.ZERO;
        int last = -1;
        int at = 0;
        boolean decimals = false;
        while (at < text.length()) {
            if (decimals || !part.find(at) || part.start() != at) {
                throw none(text);
            }
            int unit = unit(part.group(3));
            if (unit <= last) {
                throw none(text);
            }
            decimals = part.group(2) != null;
            String number = decimals ? part.group(1) + part.group(2) : part.group(1);
            micros = micros.add(new BigDecimal(number).multiply(BigDecimal.valueOf(UNITS.get(unit).micros)));
            last = unit;
            at = part.end();
        }
        if (last < 0) {
            throw none(text);
        }
        return exact(micros, text);
    }

    private static Duration exact(BigDecimal micros, String text) {
        try {
            long count = micros.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
            return Duration.ofSeconds(count / MICROS_PER_SECOND, count % MICROS_PER_SECOND * 1_000);
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException(
                    "Expected a duration in whole microseconds, below 292,000 years, but found the text \"" + text
                            + "\"");
        }
    }

    private static int unit(String symbol) {
        for (int i = 0; i < UNITS.size(); i++) {
            if (UNITS.get(i).symbol.equals(symbol)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No unit of time: " + symbol);
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException(
                "Expected a duration, but found the text " + dev.shardlab.scenario.json.Node.quoted(text));
    }

    /** The shortest usual spelling; {@link #parse} reads it back. Fractions of a microsecond are dropped. */
    public static String write(Duration duration) {
        long micros =
                Math.addExact(Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND), duration.getNano() / 1_000);
        if (micros < 1_000) {
            return micros == 0 ? "0s" : micros + "us";
        }
        if (micros < MICROS_PER_SECOND) {
            return decimal(micros, 1_000) + "ms";
        }
        StringBuilder text = new StringBuilder();
        long rest = micros;
        // A day and a half is "36h" in this field: retention is told in hours.
        int first = micros >= 2 * UNITS.getFirst().micros ? 0 : 1;
        for (Unit unit : UNITS.subList(first, 3)) {
            if (rest >= unit.micros) {
                text.append(rest / unit.micros).append(unit.symbol);
                rest %= unit.micros;
            }
        }
        if (rest > 0) {
            text.append(decimal(rest, MICROS_PER_SECOND)).append('s');
        }
        return text.toString();
    }

    private static String decimal(long micros, long per) {
        return BigDecimal.valueOf(micros)
                .divide(BigDecimal.valueOf(per))
                .stripTrailingZeros()
                .toPlainString();
    }
}
