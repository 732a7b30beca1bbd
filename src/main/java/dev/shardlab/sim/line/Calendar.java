package dev.shardlab.sim.line;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which points in time a line may name: those of the years 1 to 9999, whose distances can all be counted in microseconds. */
final class Calendar {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final BigDecimal FIRST_MICROS = BigDecimal.valueOf(micros(FIRST));
    private static final BigDecimal LAST_MICROS = BigDecimal.valueOf(micros(LAST));

    private Calendar() {}

    /** Microseconds since 1970; null beyond the range. */
    static @Nullable Long inRange(Instant instant) {
        return instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : micros(instant);
    }

    static @Nullable Long inRange(BigDecimal micros) {
        return micros.compareTo(FIRST_MICROS) < 0 || micros.compareTo(LAST_MICROS) > 0 ? null : micros.longValue();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
