package dev.shardlab.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A point in virtual time: the only clock the laboratory has. It moves because events happen, never because a wall clock
 * does.
 *
 * @param micros microseconds since 1970-01-01T00:00:00Z in the world of the scenario
 */
public record VirtualTime(long micros) implements Comparable<VirtualTime> {

    public static final long MICROS_PER_MILLI = 1_000;
    public static final long MICROS_PER_SECOND = 1_000_000;

    public static VirtualTime of(Instant instant) {
        return new VirtualTime(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    public static VirtualTime ofMillis(long epochMillis) {
        return new VirtualTime(Math.multiplyExact(epochMillis, MICROS_PER_MILLI));
    }

    public VirtualTime plus(Duration duration) {
        return new VirtualTime(Math.addExact(micros, toMicros(duration)));
    }

    public VirtualTime minus(Duration duration) {
        return new VirtualTime(Math.subtractExact(micros, toMicros(duration)));
    }

    public VirtualTime plusMicros(long more) {
        return new VirtualTime(micros + more);
    }

    /** The time from {@code earlier} to this point; negative when {@code earlier} is later. */
    public Duration since(VirtualTime earlier) {
        return Duration.of(micros - earlier.micros, ChronoUnit.MICROS);
    }

    /** Whole seconds since the epoch, rounded down: the resolution of the service's rate limits and sequence numbers. */
    public long epochSecond() {
        return Math.floorDiv(micros, MICROS_PER_SECOND);
    }

    public long epochMilli() {
        return Math.floorDiv(micros, MICROS_PER_MILLI);
    }

    public Instant toInstant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public boolean isBefore(VirtualTime other) {
        return micros < other.micros;
    }

    public boolean isAfter(VirtualTime other) {
        return micros > other.micros;
    }

    public static VirtualTime earliest(VirtualTime one, VirtualTime other) {
        return one.isBefore(other) ? one : other;
    }

    public static VirtualTime latest(VirtualTime one, VirtualTime other) {
        return one.isBefore(other) ? other : one;
    }

    public static long toMicros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND), duration.getNano() / 1_000);
    }

    @Override
    public int compareTo(VirtualTime other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return toInstant().toString();
    }
}
