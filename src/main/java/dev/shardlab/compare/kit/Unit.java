package dev.shardlab.compare.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** What one of a quantity is. */
public enum Unit {
    RECORDS("records"),
    MESSAGES("messages"),
    CALLS("calls"),
    SHARDS("shards"),
    OBJECTS("objects"),
    BYTES("bytes"),
    ATTEMPTS("attempts"),
    MILLISECONDS("ms"),
    SHARD_HOURS("shard-hours"),
    PUT_PAYLOAD_UNITS("PUT payload units"),
    US_DOLLARS("USD");

    private static final MathContext FIGURES = new MathContext(3, RoundingMode.HALF_EVEN);

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    /** As it stands behind a number. */
    public String words() {
        return words;
    }

    /** A number of this unit as it is read: whole ones in full, {@code 34,120}; others to three figures, {@code 0.000533}. */
    public String write(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean large = exact.precision() - exact.scale() >= FIGURES.getPrecision();
        BigDecimal rounded = large ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(FIGURES);
        return large
                ? String.format(Locale.ROOT, "%,d", rounded.longValueExact())
                : rounded.stripTrailingZeros().toPlainString();
    }
}
