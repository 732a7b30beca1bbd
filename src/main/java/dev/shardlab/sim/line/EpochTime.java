package dev.shardlab.sim.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time as a number counted from 1970-01-01T00:00:00Z on, perhaps with a fraction behind a point or a comma. */
record EpochTime(Unit unit) implements LineTime {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(?:[.,][0-9]{1,20})?");

    /** What is counted. */
    enum Unit {
        SECONDS("epoch-seconds", 1_000_000, 1),
        MILLIS("epoch-millis", 1_000, 1),
        MICROS("epoch-micros", 1, 1),
        NANOS("epoch-nanos", 1, 1_000);

        private final String word;
        private final BigDecimal factor;
        private final BigDecimal divisor;

        Unit(String word, long factor, long divisor) {
            this.word = word;
            this.factor = BigDecimal.valueOf(factor);
            this.divisor = BigDecimal.valueOf(divisor);
        }

        static @Nullable Unit of(String word) {
            for (Unit unit : values()) {
                if (unit.word.equals(word)) {
                    return unit;
                }
            }
            return null;
        }
    }

    @Override
    public @Nullable Long micros(String text, @Nullable Long beforeMicros) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal micros = new BigDecimal(text.replace(',', '.'))
                .multiply(unit.factor)
                .divide(unit.divisor, 0, RoundingMode.FLOOR);
        return Calendar.inRange(micros);
    }
}
